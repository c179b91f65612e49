import { between, kindOf, letter, lowerOf, unusual } from '../../analysis/characters.ts';
import { grown } from './grown.ts';

/** Longer runs are hardly met twice. */
const longestKept = 60;

/**
 * The numbers of the words in a text. Runs of letters and joints are looked up by their units where they stand: to cut
 * out each word as a text of its own and look that up takes several times as long.
 */
export class WordTable {
  readonly #wordsOf: (run: string) => readonly number[];
  /** By a run's hash: the hash, and where its entry begins; 0 where there is none. The number of pairs is a power of two. */
  #slots = new Uint32Array(1 << 13);
  /** For each run: its word (or how many there are, when it is not one), its length, its units, and the words when several. */
  #entries = new Uint32Array(1 << 15);
  #end = 1;
  #runs = 0;
  #words = new Uint32Array(1 << 12);
  #found = 0;

  /** `wordsOf` gives the numbers of a run's words; it is asked once for each run that is kept. */
  constructor(wordsOf: (run: string) => readonly number[]) {
    this.#wordsOf = wordsOf;
  }

  /** Runs kept. */
  get size(): number {
    return this.#runs;
  }

  /**
   * The words of a text in their order, until the next text is read; null when it has characters that are unusual.
   */
  read(text: string): Uint32Array | null {
    const { length } = text;
    this.#found = 0;
    for (let at = 0; at < length; ) {
      const kind = kindOf[text.charCodeAt(at)]!;
      if (kind === unusual) return null;
      if (kind !== letter) {
        at++;
        continue;
      }
      const start = at;
      let hash = firstHash;
      for (; at < length; at++) {
        const unit = text.charCodeAt(at);
        const next = kindOf[unit]!;
        if (next !== letter) {
          if (next === unusual) return null;
          if (next === between) break;
          if (at + 1 === length || kindOf[text.charCodeAt(at + 1)] !== letter) break;
        }
        hash = Math.imul(hash ^ lowerOf[unit]!, hashFactor);
      }
      this.#take(text, start, at, (hash ^ (hash >>> 15)) >>> 0);
    }
    return this.#words.subarray(0, this.#found);
  }

  #take(text: string, start: number, end: number, hash: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const entry = slots[slot + 1]!;
      if (entry === 0) break;
      if (slots[slot] === hash && this.#isAt(entry, text, start, end)) {
        this.#give(entry);
        return;
      }
    }
    const words = this.#wordsOf(text.slice(start, end));
    if (end - start <= longestKept) this.#give(this.#keep(text, start, end, hash, words));
    else for (const word of words) this.#push(word);
  }

  #isAt(entry: number, text: string, start: number, end: number): boolean {
    const entries = this.#entries;
    if (entries[entry + 1] !== end - start) return false;
    const first = entry + 2 - start;
    for (let at = start; at < end; at++) {
      if (entries[first + at] !== lowerOf[text.charCodeAt(at)]) return false;
    }
    return true;
  }

  #give(entry: number): void {
    const word = this.#entries[entry]!;
    if (word < several) {
      this.#push(word);
      return;
    }
    const first = entry + 2 + this.#entries[entry + 1]!;
    for (let nth = 0; nth < word - several; nth++) this.#push(this.#entries[first + nth]!);
  }

  #push(word: number): void {
    if (this.#found === this.#words.length) this.#words = grown(this.#words, this.#found + 1);
    this.#words[this.#found++] = word;
  }

  #keep(text: string, start: number, end: number, hash: number, words: readonly number[]): number {
    const entry = this.#end;
    const isOne = words.length === 1;
    const wanted = entry + 2 + end - start + words.length;
    if (wanted > this.#entries.length) this.#entries = grown(this.#entries, wanted);
    this.#entries[this.#end++] = isOne ? words[0]! : several + words.length;
    this.#entries[this.#end++] = end - start;
    for (let at = start; at < end; at++) this.#entries[this.#end++] = lowerOf[text.charCodeAt(at)]!;
    if (!isOne) for (const word of words) this.#entries[this.#end++] = word;
    this.#runs++;
    if (this.#runs * 4 > this.#slots.length) this.#slots = spread(this.#slots);
    claim(this.#slots, hash, entry);
    return entry;
  }
}

function spread(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(slots.length * 4);
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot + 1]! > 0) claim(larger, slots[slot]!, slots[slot + 1]!);
  }
  return larger;
}

function claim(slots: Uint32Array, hash: number, entry: number): void {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1]! > 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = entry;
}

/** No number of a word: this and how many there are instead of one. */
const several = 0xff00_0000;
/** FNV-1a, of UTF-16 units instead of bytes (Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv). */
const firstHash = 0x811c9dc5;
const hashFactor = 0x01000193;
