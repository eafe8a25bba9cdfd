/** Texts are handed to the browser in pieces of about this many characters, which it may put on the disk. */
const piece = 1_000_000;

/** A text that grows and is never whole in memory. */
export class TextParts {
  private readonly parts: Blob[] = [];
  private open: string[] = [];
  private length = 0;

  add(text: string): void {
    this.open.push(text);
    this.length += text.length;
    if (this.length > piece) this.flush();
  }

  end(type = 'text/plain'): Blob {
    return new Blob([...this.parts, ...this.open], { type });
  }

  private flush(): void {
    this.parts.push(new Blob(this.open));
    this.open = [];
    this.length = 0;
  }
}
