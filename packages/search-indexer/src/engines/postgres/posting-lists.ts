/** Entries there is room for at first; a block of usual threads has about 800,000. */
const firstRoom = 1 << 17;

/** Gathers the postings of a block, whose threads come in the order of their places, and packs them term by term. */
export class PostingLists {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  #terms = new Uint32Array(firstRoom);
  /** Place and impact, as they are packed. */
  #postings = new Uint32Array(firstRoom);
  #length = 0;

  add(place: number, impacts: ReadonlyMap<string, number>): void {
    if (this.#length + impacts.size > this.#terms.length) this.#grow(this.#length + impacts.size);
    for (const [term, impact] of impacts) {
      let id = this.#ids.get(term);
      if (id === undefined) {
        id = this.#counts.length;
        this.#ids.set(term, id);
        this.#counts.push(0);
      }
      this.#counts[id]!++;
      this.#terms[this.#length] = id;
      this.#postings[this.#length++] = place | (impact << 16);
    }
  }

  /** The packed postings by term: three bytes each, all cut from one piece of memory. */
  packed(): Map<string, Uint8Array<ArrayBuffer>> {
    const packed = new Uint8Array(this.#length * 3);
    const next = new Uint32Array(this.#counts.length);
    for (let id = 1; id < next.length; id++) next[id] = next[id - 1]! + this.#counts[id - 1]! * 3;
    const starts = next.slice();
    for (let n = 0; n < this.#length; n++) {
      const id = this.#terms[n]!;
      const posting = this.#postings[n]!;
      let at = next[id]!;
      packed[at++] = posting & 0xff;
      packed[at++] = (posting >> 8) & 0xff;
      packed[at++] = posting >> 16;
      next[id] = at;
    }
    return new Map([...this.#ids].map(([term, id]) => [term, packed.subarray(starts[id], next[id])]));
  }

  #grow(wanted: number): void {
    const room = Math.max(wanted, this.#terms.length * 2);
    this.#terms = grown(this.#terms, room);
    this.#postings = grown(this.#postings, room);
  }
}

function grown(array: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(room);
  larger.set(array);
  return larger;
}
