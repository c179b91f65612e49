import { grown } from './grown.ts';
import type { Lexicon } from './lexicon.ts';
import { bytesEach } from './postings.ts';

/** Entries there is room for at first; a block of usual threads has about 800,000. */
const firstRoom = 1 << 17;

/** The postings of several terms, packed behind each other. */
export type PackedLists = {
  /** In their order. */
  terms: string[];
  /** Where the postings of each end; they begin where those before end. */
  ends: number[];
  packed: Uint8Array<ArrayBuffer>;
};

/** Gathers the postings of a block, whose threads come in the order of their places, and packs them term by term. */
export class PostingLists {
  readonly #lexicon: Lexicon;
  /** The terms' numbers. */
  readonly #terms: number[] = [];
  readonly #counts: number[] = [];
  /** One more than a term's place in the lists, by its number; 0 when it has none. */
  #places = new Uint32Array(firstRoom);
  #owners = new Uint32Array(firstRoom);
  /** Place and impact, as they are packed. */
  #postings = new Uint32Array(firstRoom);
  #length = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(place: number, terms: readonly number[], impacts: Uint8Array): void {
    this.#makeRoom(this.#length + terms.length);
    for (let nth = 0; nth < terms.length; nth++) {
      const at = this.#placeOf(terms[nth]!);
      this.#counts[at]!++;
      this.#owners[this.#length] = at;
      this.#postings[this.#length++] = place | (impacts[nth]! << 16);
    }
  }

  /** Three bytes each, all in one piece of memory, in the order of terms. */
  packed(): PackedLists {
    const order = this.#terms
      .map((term, at) => ({ text: this.#lexicon.termAt(term), at }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
    const next = new Uint32Array(order.length);
    const ends: number[] = [];
    let end = 0;
    for (const { at } of order) {
      next[at] = end;
      end += this.#counts[at]! * bytesEach;
      ends.push(end);
    }
    const packed = new Uint8Array(end);
    for (let n = 0; n < this.#length; n++) {
      const owner = this.#owners[n]!;
      const posting = this.#postings[n]!;
      let at = next[owner]!;
      packed[at++] = posting & 0xff;
      packed[at++] = (posting >> 8) & 0xff;
      packed[at++] = posting >> 16;
      next[owner] = at;
    }
    return { terms: order.map(({ text }) => text), ends, packed };
  }

  #placeOf(term: number): number {
    if (term >= this.#places.length) this.#places = grown(this.#places, term + 1);
    const known = this.#places[term]!;
    if (known > 0) return known - 1;
    this.#counts.push(0);
    this.#places[term] = this.#terms.push(term);
    return this.#terms.length - 1;
  }

  #makeRoom(wanted: number): void {
    if (wanted <= this.#owners.length) return;
    this.#owners = grown(this.#owners, wanted);
    this.#postings = grown(this.#postings, wanted);
  }
}
