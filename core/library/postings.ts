/** A growing list of 32-bit numbers. */
export class Numbers {
  data = new Int32Array(1024);
  length = 0;

  /** Without the room that is kept for more. */
  view(): Int32Array {
    return this.data.subarray(0, this.length);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }
}

/** The places of one term: documents in `docs` from `from` to `to`, and in which of their fields as bits in `fields`. */
export interface Places {
  docs: Int32Array;
  fields: Int32Array;
  from: number;
  to: number;
}

/**
 * Which documents hold which term. Written as a stream in the order of the documents; sorted by term, in two counting
 * passes, when it is next read.
 */
export class Postings {
  private readonly ids = new Map<number, number>();
  private readonly terms = new Numbers();
  private readonly docs = new Numbers();
  private readonly fields = new Numbers();
  private last = new Int32Array(1024).fill(-1);
  private from = new Int32Array(0);
  private sortedDocs = new Int32Array(0);
  private sortedFields = new Int32Array(0);
  private sealed = 0;

  /** Whether the term is new. */
  add(hash: number, doc: number, field: number): boolean {
    const known = this.ids.get(hash);
    const id = known ?? this.ids.size;
    if (known === undefined) this.take(hash, id);
    const place = this.last[id] ?? -1;
    // Within one document a term has one place, with all its fields.
    if (place >= 0 && this.docs.data[place] === doc) this.fields.data[place] = (this.fields.data[place] ?? 0) | field;
    else this.put(id, doc, field);
    return known === undefined;
  }

  has(hash: number): boolean {
    return this.ids.has(hash);
  }

  places(hash: number): Places {
    if (this.sealed !== this.docs.length) this.seal();
    const id = this.ids.get(hash);
    const bounds = id === undefined ? [0, 0] : [this.from[id] ?? 0, this.from[id + 1] ?? 0];
    return { docs: this.sortedDocs, fields: this.sortedFields, from: bounds[0] ?? 0, to: bounds[1] ?? 0 };
  }

  private take(hash: number, id: number): void {
    this.ids.set(hash, id);
    if (id < this.last.length) return;
    const grown = new Int32Array(this.last.length * 2).fill(-1);
    grown.set(this.last);
    this.last = grown;
  }

  private put(id: number, doc: number, field: number): void {
    this.last[id] = this.docs.length;
    this.terms.push(id);
    this.docs.push(doc);
    this.fields.push(field);
  }

  private seal(): void {
    const { length } = this.docs;
    const from = new Int32Array(this.ids.size + 2);
    for (let at = 0; at < length; at++) from[(this.terms.data[at] ?? 0) + 2] = (from[(this.terms.data[at] ?? 0) + 2] ?? 0) + 1;
    for (let id = 2; id < from.length; id++) from[id] = (from[id] ?? 0) + (from[id - 1] ?? 0);
    this.sortedDocs = new Int32Array(length);
    this.sortedFields = new Int32Array(length);
    for (let at = 0; at < length; at++) {
      const id = (this.terms.data[at] ?? 0) + 1;
      const place = from[id] ?? 0;
      from[id] = place + 1;
      this.sortedDocs[place] = this.docs.data[at] ?? 0;
      this.sortedFields[place] = this.fields.data[at] ?? 0;
    }
    this.from = from;
    this.sealed = length;
  }
}
