const pageBits = 16;
const pageSize = 1 << pageBits;

/** A whole number for each id, 0 where none was set: four bytes each where ids are dense, whatever the largest is. */
export class PagedNumbers {
  readonly #pages: (Int32Array | undefined)[] = [];

  get(id: number): number {
    return this.#pages[id >>> pageBits]?.[id & (pageSize - 1)] ?? 0;
  }

  set(id: number, value: number): void {
    const index = id >>> pageBits;
    this.#pages[index] ??= new Int32Array(pageSize);
    this.#pages[index][id & (pageSize - 1)] = value;
  }

  /** Every id that has a number other than 0. */
  *entries(): Generator<[id: number, value: number]> {
    for (const index of this.#pages.keys()) {
      const page = this.#pages[index];
      if (!page) continue;
      for (const [offset, value] of page.entries()) if (value !== 0) yield [index * pageSize + offset, value];
    }
  }
}
