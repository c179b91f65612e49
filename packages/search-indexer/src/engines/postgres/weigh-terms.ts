import { stemOf } from '../../analysis/stems-of.ts';
import { isStopWord } from '../../analysis/stop-words.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import type { ThreadDocument } from '../../contract.ts';

/**
 * How a thread is weighed: BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009) with the lengths of
 * a usual thread instead of averages, so that a document's impacts depend on itself alone and are stored. Measured by
 * `npm run bench -- search` on real communities: a word says more in a title; answers count as much as the question;
 * long texts are hardly held against a thread, as they come from many who helped.
 */
const fields = {
  title: { weight: 2, length: 6 },
  labels: { weight: 2, length: 3 },
  opening: { weight: 1, length: 60 },
  answers: { weight: 1, length: 120 },
} as const;
type Field = keyof typeof fields;

/** How much a longer text than usual counts against a word in it, 0 not at all, 1 fully. */
const lengthPenalty = 0.2;
/** How often a word has to come until more of it hardly matters. */
const saturation = 3;

/** Before a term that stands for a word of the title; as one types, titles alone are looked through. */
export const titleMark = '^';
/** Before a term that stands for a property to filter by. */
export const propertyMark = ':';

export type WeighedDocument = {
  /** By term, 1 to 255: how much the thread is about it. Properties and words of the title have their own terms. */
  impacts: Map<string, number>;
  /** Its different words as they are written, without those that say nothing. */
  words: Set<string>;
};

/** The term of a property that a search can ask for. */
export const propertyTerm = {
  audience: (key: string) => `${propertyMark}audience ${key}`,
  kind: (kind: string) => `${propertyMark}kind ${kind}`,
  category: (id: number) => `${propertyMark}category ${id}`,
  product: (id: number) => `${propertyMark}product ${id}`,
  author: (id: number) => `${propertyMark}author ${id}`,
  tag: (name: string) => `${propertyMark}tag ${name}`,
  language: (code: string) => `${propertyMark}language ${code}`,
  /** Of any of its posts: their words are stemmed so. */
  spoken: (code: string) => `${propertyMark}spoken ${code}`,
  solved: (solved: boolean) => `${propertyMark}solved ${solved}`,
} as const;

/** What a document is found by. Pure: the same document always weighs the same. */
export function weighTerms(document: ThreadDocument): WeighedDocument {
  const { title, language, tags, product, posts } = document;
  forget();
  const counts = new Counts();
  counts.read('title', title, language);
  counts.read('labels', [...tags, product ?? ''].join(' '), language);
  for (const { role, text, language } of posts) {
    counts.read(role === 'OPENING' ? 'opening' : 'answers', text, language);
  }
  const impacts = counts.impacts();
  // What says nothing in a text may still be how somebody begins to type a title.
  const titleImpact = byteOf(1 / (1 + title.length / 100));
  for (const word of tokensOf(title)) impacts.set(titleMark + stemOf(word, language), titleImpact);
  for (const term of propertiesOf(document)) impacts.set(term, 1);
  return { impacts, words: counts.words };
}

const names = Object.keys(fields) as Field[];
const weights = names.map((field) => fields[field].weight);
/** Logarithms of one more than the small counts, which most are. */
const logarithms = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));
const log1p = (count: number): number => logarithms[count] ?? Math.log1p(count);

/** A term, and how often the last document that had it has it in each field. */
type Counted = { text: string; document: number; counts: number[] };
/** A word with its term, and the last document that had it. */
type Known = { word: string; term: Counted | null; document: number };

/** What is remembered of words and terms, over all documents: to look tokens up is what indexing does most. */
const remembered = 100_000;
const lexicons = new Map<string, Map<string, Known>>();
const terms = new Map<string, Counted>();
let documents = 0;

/** How often the words of a document come in each of its fields. One document is counted at a time. */
class Counts {
  readonly words = new Set<string>();
  readonly #document = ++documents;
  readonly #terms: Counted[] = [];
  readonly #lengths = names.map(() => 0);

  read(field: Field, text: string, language: string): void {
    const at = names.indexOf(field);
    const lexicon = lexiconOf(language);
    let length = 0;
    for (const token of tokensOf(text)) {
      const known = lexicon.get(token) ?? learn(token, language, lexicon);
      if (known.term === null) continue;
      if (known.document !== this.#document) this.#meet(known, known.term);
      known.term.counts[at]!++;
      length++;
    }
    this.#lengths[at]! += length;
  }

  #meet(known: Known, term: Counted): void {
    known.document = this.#document;
    this.words.add(known.word);
    if (term.document === this.#document) return;
    term.document = this.#document;
    term.counts.fill(0);
    this.#terms.push(term);
  }

  /** What each term weighs: the fields' sums, long fields counting somewhat less, saturated. */
  impacts(): Map<string, number> {
    const norms = names.map(
      (field, at) => 1 - lengthPenalty + (lengthPenalty * this.#lengths[at]!) / fields[field].length,
    );
    const impacts = new Map<string, number>();
    for (const { text, counts } of this.#terms) {
      let sum = 0;
      for (let at = 0; at < counts.length; at++) {
        if (counts[at]! > 0) sum += (weights[at]! * log1p(counts[at]!)) / norms[at]!;
      }
      impacts.set(text, byteOf(sum / (saturation + sum)));
    }
    return impacts;
  }
}

function lexiconOf(language: string): Map<string, Known> {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    lexicon = new Map();
    lexicons.set(language, lexicon);
  }
  return lexicon;
}

function learn(token: string, language: string, lexicon: Map<string, Known>): Known {
  // A piece of a text would keep the whole text in memory.
  const word = Buffer.from(token).toString();
  const known: Known = {
    word,
    term: isStopWord(word, language) ? null : termOf(stemOf(word, language)),
    document: 0,
  };
  lexicon.set(word, known);
  return known;
}

function termOf(text: string): Counted {
  let term = terms.get(text);
  if (!term) {
    term = { text, document: 0, counts: names.map(() => 0) };
    terms.set(text, term);
  }
  return term;
}

/** Not without end; between two documents, as one keeps to what it has met. */
function forget(): void {
  if (terms.size <= remembered) return;
  lexicons.clear();
  terms.clear();
}

function propertiesOf(document: ThreadDocument): string[] {
  const { audience, kind, categoryId, productId, authorId, tags, language, solved, posts } = document;
  const spoken = new Set([language, ...posts.map((post) => post.language)]);
  return [
    propertyTerm.audience(audience),
    propertyTerm.kind(kind),
    propertyTerm.category(categoryId),
    ...(productId === null ? [] : [propertyTerm.product(productId)]),
    propertyTerm.author(authorId),
    ...tags.map(propertyTerm.tag),
    propertyTerm.language(language),
    ...[...spoken].map(propertyTerm.spoken),
    propertyTerm.solved(solved),
  ];
}

function byteOf(share: number): number {
  return Math.max(1, Math.min(255, Math.round(share * 255)));
}
