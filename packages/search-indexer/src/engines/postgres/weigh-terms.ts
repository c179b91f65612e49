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
  title: { weight: 3, length: 6 },
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
  solved: (solved: boolean) => `${propertyMark}solved ${solved}`,
} as const;

/** What a document is found by. Pure: the same document always weighs the same. */
export function weighTerms(document: ThreadDocument): WeighedDocument {
  const words = new Set<string>();
  const frequencies = {} as Record<Field, Map<string, number>>;
  const lengths = {} as Record<Field, number>;
  for (const field of Object.keys(fields) as Field[]) {
    frequencies[field] = new Map();
    lengths[field] = 0;
  }
  const read = (field: Field, text: string, language: string) => {
    for (const word of tokensOf(text)) {
      if (isStopWord(word, language)) continue;
      words.add(word);
      const term = stemOf(word, language);
      frequencies[field].set(term, (frequencies[field].get(term) ?? 0) + 1);
      lengths[field]++;
    }
  };
  read('title', document.title, document.language);
  for (const tag of document.tags) read('labels', tag, document.language);
  if (document.product !== null) read('labels', document.product, document.language);
  for (const { role, language, text } of document.posts) {
    read(role === 'OPENING' ? 'opening' : 'answers', text, language);
  }

  const impacts = new Map<string, number>();
  for (const [term, frequency] of summed(frequencies, lengths)) {
    impacts.set(term, byteOf(frequency / (saturation + frequency)));
  }
  // What says nothing in a text may still be how somebody begins to type a title.
  for (const word of tokensOf(document.title)) {
    impacts.set(titleMark + stemOf(word, document.language), byteOf(1 / (1 + document.title.length / 100)));
  }
  for (const term of propertiesOf(document)) impacts.set(term, 1);
  return { impacts, words };
}

function summed(
  frequencies: Record<Field, Map<string, number>>,
  lengths: Record<Field, number>,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [field, { weight, length }] of Object.entries(fields) as [
    Field,
    { weight: number; length: number },
  ][]) {
    const norm = 1 - lengthPenalty + (lengthPenalty * lengths[field]) / length;
    for (const [term, count] of frequencies[field]) {
      sums.set(term, (sums.get(term) ?? 0) + (weight * Math.log1p(count)) / norm);
    }
  }
  return sums;
}

function propertiesOf(document: ThreadDocument): string[] {
  const { audience, kind, categoryId, productId, authorId, tags, language, solved } = document;
  return [
    propertyTerm.audience(audience),
    propertyTerm.kind(kind),
    propertyTerm.category(categoryId),
    ...(productId === null ? [] : [propertyTerm.product(productId)]),
    propertyTerm.author(authorId),
    ...tags.map(propertyTerm.tag),
    propertyTerm.language(language),
    propertyTerm.solved(solved),
  ];
}

function byteOf(share: number): number {
  return Math.max(1, Math.min(255, Math.round(share * 255)));
}
