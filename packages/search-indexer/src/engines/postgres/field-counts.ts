import { grown } from './grown.ts';

/** How often something numbered comes in each of a few fields, for one document after another. */
export class FieldCounts {
  readonly #width: number;
  /** A row for each number: the last document that had it, and how often that has it in each field. */
  #rows: Uint32Array<ArrayBuffer>;
  #document = 0;
  #met: number[] = [];

  constructor(fields: number) {
    this.#width = fields + 1;
    this.#rows = new Uint32Array(this.#width << 12);
  }

  /** Begins a document: nothing has been counted. */
  begin(): void {
    this.#document++;
    this.#met = [];
  }

  add(number: number, field: number): void {
    const at = number * this.#width;
    if (at >= this.#rows.length) this.#rows = grown(this.#rows, at + this.#width);
    const rows = this.#rows;
    if (rows[at] !== this.#document) {
      for (let next = at + 1; next < at + this.#width; next++) rows[next] = 0;
      rows[at] = this.#document;
      this.#met.push(number);
    }
    rows[at + 1 + field]!++;
  }

  /** What has been counted, in the order in which it came. */
  get met(): readonly number[] {
    return this.#met;
  }

  of(number: number, field: number): number {
    return this.#rows[number * this.#width + 1 + field]!;
  }
}
