/** Bounds on what is done again each time that a page undoes it: a page that fights must not cost the reader's machine. */
export class Budget {
  private readonly most: number;
  private readonly span: number;
  private spent: number[] = [];

  /**
   * @param most how often within the span
   * @param span milliseconds
   */
  constructor(most: number, span = 60_000) {
    this.most = most;
    this.span = span;
  }

  /** Notes one more time; false where the bound is reached, and nothing is noted. */
  spend(now: number): boolean {
    if (this.count(now) >= this.most) return false;
    this.spent.push(now);
    return true;
  }

  /** How often within the span that ends now. */
  count(now: number): number {
    this.spent = this.spent.filter((moment) => now - moment < this.span);
    return this.spent.length;
  }
}
