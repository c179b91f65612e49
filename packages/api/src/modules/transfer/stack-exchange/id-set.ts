const bitsEach = 1 << 16;

/** A set of 32-bit numbers at about a bit each, where they are dense: remembers every id of a file of any size. */
export class IdSet {
  readonly #blocks = new Map<number, Uint8Array>();

  has(id: number): boolean {
    const bit = id & (bitsEach - 1);
    return (((this.#blocks.get(id >> 16)?.[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
  }

  /** Adds the id and says whether it was new. */
  add(id: number): boolean {
    if (this.has(id)) return false;
    const bit = id & (bitsEach - 1);
    let block = this.#blocks.get(id >> 16);
    if (!block) {
      block = new Uint8Array(bitsEach / 8);
      this.#blocks.set(id >> 16, block);
    }
    block[bit >> 3]! |= 1 << (bit & 7);
    return true;
  }
}
