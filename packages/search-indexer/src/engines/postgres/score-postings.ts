import { blockSize, countOf, threadAt } from './postings.ts';

/** A word that is looked for: any of its forms will do, the best one counts. */
export type WantedWord = {
  /** 1 for a word that was typed; less for one that was only guessed at. */
  weight: number;
  forms: readonly Form[];
};

/** A term, and how sure it is that it means the word, 0 to 1. */
export type Form = { term: string; weight: number };

/** Packed postings by term and block. */
export type PostingsByTerm = ReadonlyMap<string, ReadonlyMap<number, Uint8Array>>;

export type ScoreOptions = {
  words: readonly WantedWord[];
  /** The same words and the small ones between them, as titles have them. */
  titleWords?: readonly WantedWord[];
  postings: PostingsByTerm;
  /** A thread must have one term of each of these lists. */
  required: readonly (readonly string[])[];
  /** Threads with one of these are out. */
  excluded: readonly string[];
  /** Documents in the index. */
  documents: number;
  /** Share of the words' worth that a thread must have, 0 to 1. */
  coverage: number;
  /** The best that are kept. */
  limit: number;
};

export type Scored = { threadId: number; score: number };

/**
 * How much a title counts that has all of the query, and how steeply less one that has most of it: who types a title
 * means that thread, whoever else has helped more.
 */
const titleMatch = { boost: 4, steepness: 8 } as const;

/**
 * The threads that have the words, best first, and how many there are in all. The score is BM25's: for each word its
 * rarity, ln(1 + (N − n + ½) / (n + ½)), times the stored impact. Every posting is looked at, so the order is exact.
 */
export function scorePostings(options: ScoreOptions): { best: Scored[]; total: number } {
  const { words, titleWords = [], postings, required, excluded, limit } = options;
  const wanted = weighed(words, options);
  const titled = weighed(titleWords, options);
  const least = worthOf(wanted) * options.coverage - 1e-6;
  const titleWorth = worthOf(titled);
  const blocks = new Set(
    wanted.flatMap(({ forms }) => forms.flatMap(({ term }) => [...postings.get(term)!.keys()])),
  );
  const best = new Best(limit);
  const scores = new Float32Array(blockSize);
  const covered = new Float32Array(blockSize);
  const formBest = new Float32Array(blockSize);
  const inTitle = new Float32Array(blockSize);
  const unused = new Float32Array(blockSize);
  const masked = required.length > 0 || excluded.length > 0;
  const mask = new Uint8Array(blockSize);
  for (const block of blocks) {
    if (masked && !fillMask(mask, block, options)) continue;
    scores.fill(0);
    covered.fill(0);
    for (const { forms, worth } of wanted)
      addWord({ scores, covered, formBest }, block, forms, worth, postings);
    inTitle.fill(0);
    for (const { forms, worth } of titled) {
      addWord({ scores: unused, covered: inTitle, formBest }, block, forms, worth, postings);
    }
    for (let place = 0; place < blockSize; place++) {
      if (covered[place]! < least || scores[place]! === 0) continue;
      if (masked && mask[place] !== required.length) continue;
      let score = scores[place]!;
      if (inTitle[place]! > 0)
        score *= 1 + titleMatch.boost * (inTitle[place]! / titleWorth) ** titleMatch.steepness;
      best.offer(threadAt(block, place), score);
    }
  }
  return { best: best.sorted(), total: best.offered };
}

function weighed(words: readonly WantedWord[], options: ScoreOptions) {
  return words
    .map((word) => ({
      forms: word.forms.filter(({ term }) => options.postings.has(term)),
      worth: word.weight * rarityOf(word, options),
    }))
    .filter(({ forms }) => forms.length > 0);
}

const worthOf = (words: readonly { worth: number }[]): number =>
  words.reduce((sum, { worth }) => sum + worth, 0);

/** How much a word tells threads apart: that of its surest known forms, taken together as one word. */
function rarityOf({ forms }: WantedWord, { postings, documents }: ScoreOptions): number {
  const known = forms.filter(({ term }) => postings.has(term));
  const surest = Math.max(0, ...known.map(({ weight }) => weight));
  const frequency = Math.max(
    0,
    ...known.filter(({ weight }) => weight === surest).map(({ term }) => frequencyOf(postings, term)),
  );
  return Math.log(1 + Math.max(0, documents - frequency + 0.5) / (frequency + 0.5));
}

/** In how many threads a term is. */
function frequencyOf(postings: PostingsByTerm, term: string): number {
  let count = 0;
  for (const packed of postings.get(term)?.values() ?? []) count += countOf(packed);
  return count;
}

type Sums = { scores: Float32Array; covered: Float32Array; formBest: Float32Array };

/** The loops that a search spends its time in: no calls, no objects. */
function addWord(
  { scores, covered, formBest }: Sums,
  block: number,
  forms: WantedWord['forms'],
  worth: number,
  postings: PostingsByTerm,
): void {
  const here = forms.flatMap(({ term, weight }) => {
    const packed = postings.get(term)!.get(block);
    return packed ? [{ packed, weight }] : [];
  });
  const [first] = here;
  if (!first) return;
  if (here.length === 1) {
    const { packed, weight } = first;
    const factor = (worth * weight) / 255;
    const share = worth * weight;
    for (let at = 0; at < packed.length; at += 3) {
      const place = packed[at]! | (packed[at + 1]! << 8);
      scores[place]! += factor * packed[at + 2]!;
      covered[place]! += share;
    }
    return;
  }
  for (const { packed, weight } of here) {
    for (let at = 0; at < packed.length; at += 3) {
      const place = packed[at]! | (packed[at + 1]! << 8);
      const value = weight * packed[at + 2]!;
      if (value > formBest[place]!) {
        // The difference to what the word has brought already: the best form counts once.
        scores[place]! += (worth / 255) * (value - formBest[place]!);
        if (formBest[place] === 0) covered[place]! += worth * weight;
        formBest[place] = value;
      }
    }
  }
  for (const { packed } of here) {
    for (let at = 0; at < packed.length; at += 3) formBest[packed[at]! | (packed[at + 1]! << 8)] = 0;
  }
}

const out = 255;

/** Marks each place with how many of the required lists it is in, in their order. False when none can be in all. */
function fillMask(mask: Uint8Array, block: number, { required, excluded, postings }: ScoreOptions): boolean {
  mask.fill(0);
  for (const term of excluded) {
    const packed = postings.get(term)?.get(block);
    if (!packed) continue;
    for (let at = 0; at < packed.length; at += 3) mask[packed[at]! | (packed[at + 1]! << 8)] = out;
  }
  return required.every((terms, nth) => {
    let any = false;
    for (const term of terms) {
      const packed = postings.get(term)?.get(block);
      if (!packed) continue;
      any = true;
      for (let at = 0; at < packed.length; at += 3) {
        const place = packed[at]! | (packed[at + 1]! << 8);
        if (mask[place] === nth) mask[place] = nth + 1;
      }
    }
    return any;
  });
}

/** Score and id in one number that sorts as they do: 27 bits of a score in 65,536ths, and 26 of an id. */
const scoreUnits = 2 ** 16;
const idRoom = 2 ** 26;

/** The best so far; sorts now and then instead of at every offer. Of two that score the same, the newer comes first. */
class Best {
  offered = 0;
  readonly #limit: number;
  readonly #keys: Float64Array;
  #kept = 0;
  #floor = -1;

  constructor(limit: number) {
    this.#limit = limit;
    this.#keys = new Float64Array(limit * 3);
  }

  offer(threadId: number, score: number): void {
    this.offered++;
    const key = Math.round(score * scoreUnits) * idRoom + threadId;
    if (key <= this.#floor) return;
    this.#keys[this.#kept++] = key;
    if (this.#kept === this.#keys.length) this.#trim();
  }

  sorted(): Scored[] {
    this.#trim();
    return Array.from(this.#keys.subarray(0, this.#kept), (key) => ({
      threadId: key % idRoom,
      score: Math.floor(key / idRoom) / scoreUnits,
    }));
  }

  #trim(): void {
    const keys = this.#keys.subarray(0, this.#kept).sort().reverse();
    this.#kept = Math.min(this.#kept, this.#limit);
    if (this.#kept === this.#limit) this.#floor = keys[this.#limit - 1]!;
  }
}
