/** Bytes are handed to the browser in pieces of about this many, which it may put on the disk: a blob of thousands of small ones holds the page up when it is made. */
const piece = 4_000_000;

/** Bytes that grow and are never whole in memory. */
export class ByteParts {
  size = 0;
  private readonly parts: Blob[] = [];
  private open: Uint8Array<ArrayBuffer>[] = [];
  private waiting = 0;

  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.open.push(bytes);
    this.waiting += bytes.length;
    this.size += bytes.length;
    if (this.waiting > piece) this.flush();
  }

  end(type: string): Blob {
    return new Blob([...this.parts, ...this.open], { type });
  }

  private flush(): void {
    this.parts.push(new Blob(this.open));
    this.open = [];
    this.waiting = 0;
  }
}
