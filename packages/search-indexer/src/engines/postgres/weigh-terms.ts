import { stemOf } from '../../analysis/stems-of.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import type { ThreadDocument } from '../../contract.ts';
import { FieldCounts } from './field-counts.ts';
import type { Lexicon } from './lexicon.ts';

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

/** What a document is found by; terms and words by their numbers in the lexicon. */
export type WeighedDocument = {
  /** Properties and words of the title have terms of their own. */
  terms: readonly number[];
  /** By the order of the terms, 1 to 255: how much the thread is about each. */
  impacts: Uint8Array<ArrayBuffer>;
  /** Its different words as they are written, without those that say nothing. */
  words: readonly number[];
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
  status: (key: string) => `${propertyMark}status ${key}`,
} as const;

/** Pure from outside: the same document always weighs the same. */
export function weighTerms(document: ThreadDocument, lexicon: Lexicon): WeighedDocument {
  const { title, language, tags, product, posts } = document;
  terms.begin();
  spellings.begin();
  const lengths = [
    count(lexicon, 0, [{ text: title, language }]),
    count(lexicon, 1, [{ text: [...tags, product ?? ''].join(' '), language }]),
    count(
      lexicon,
      2,
      posts.filter(({ role }) => role === 'OPENING'),
    ),
    count(
      lexicon,
      3,
      posts.filter(({ role }) => role !== 'OPENING'),
    ),
  ];
  const content = terms.met;
  const ofTitle = titleTermsOf(lexicon, title, language);
  const properties = propertiesOf(document).map((term) => lexicon.term(term));
  const impacts = new Uint8Array(content.length + ofTitle.size + properties.length).fill(1);
  weighCounted(impacts, lengths);
  // What says nothing in a text may still be how somebody begins to type a title.
  impacts.fill(byteOf(1 / (1 + title.length / 100)), content.length, content.length + ofTitle.size);
  return { terms: [...content, ...ofTitle, ...properties], impacts, words: spellings.met };
}

const names = Object.keys(fields) as Field[];
const weights = names.map((field) => fields[field].weight);
/** Logarithms of one more than the small counts, which most are. */
const logarithms = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));
const log1p = (count: number): number => logarithms[count] ?? Math.log1p(count);

/** Of the one document that is being weighed; kept, as each has room for all that is known. */
const terms = new FieldCounts(names.length);
const spellings = new FieldCounts(1);

/** Counts the words of a field, and returns how many they are. */
function count(
  lexicon: Lexicon,
  field: number,
  texts: readonly { text: string; language: string }[],
): number {
  let length = 0;
  for (const { text, language } of texts) {
    const words = lexicon.wordsOf(text, language);
    for (let nth = 0; nth < words.length; nth++) {
      const word = words[nth]!;
      terms.add(lexicon.termOf(word), field);
      spellings.add(lexicon.spellingOf(word), 0);
    }
    length += words.length;
  }
  return length;
}

/** What each counted term weighs: the fields' sums, long fields counting somewhat less, saturated. */
function weighCounted(impacts: Uint8Array, lengths: readonly number[]): void {
  const shares = names.map((field, at) => {
    const norm = 1 - lengthPenalty + (lengthPenalty * lengths[at]!) / fields[field].length;
    return weights[at]! / norm;
  });
  for (const [nth, term] of terms.met.entries()) {
    let sum = 0;
    for (let at = 0; at < shares.length; at++) sum += shares[at]! * log1p(terms.of(term, at));
    impacts[nth] = byteOf(sum / (saturation + sum));
  }
}

function titleTermsOf(lexicon: Lexicon, title: string, language: string): Set<number> {
  return new Set(tokensOf(title).map((word) => lexicon.term(titleMark + stemOf(word, language))));
}

function propertiesOf(document: ThreadDocument): string[] {
  const { audience, kind, categoryId, productId, authorId, tags, language, solved, status, posts } = document;
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
    ...(status === null ? [] : [propertyTerm.status(status)]),
  ];
}

function byteOf(share: number): number {
  return Math.max(1, Math.min(255, Math.round(share * 255)));
}
