import type { Settings } from 'meilisearch';
import { searchBounds } from '../../contract.ts';

/** What a thread can be found by, most telling first. */
export const searchableAttributes = ['title', 'tags', 'product', 'accepted', 'body', 'answers'] as const;

/** Attributes that are counted: each under its name in the index. */
export const facetAttributes = [
  'kind',
  'categoryId',
  'productId',
  'tagNames',
  'language',
  'solved',
  'status',
] as const;

/** Values of one facet that are told. */
export const facetValues = 20;

/**
 * The languages whose texts we have, by ISO 639-3, as Meilisearch tells them back. It has settings for a language by
 * attribute, not by document, and no stemming for any of these: words are brought to their stems before they are sent
 * (`readings.ts`). What this keeps it from is taking a short text for German and its words apart.
 */
export const locales = ['eng', 'swe', 'dan', 'nld', 'fra'];

/** Words of a query that Meilisearch looks at; the others it ignores. */
export const queryWords = 10;

/** The settings of the index; synonyms are added from the community's tags. */
export const indexSettings: Settings = {
  searchableAttributes: [...searchableAttributes],
  // Answers are long and never shown from here.
  displayedAttributes: ['id', 'title', 'tags', 'product', 'accepted', 'body'],
  filterableAttributes: ['id', 'audience', 'authorId', ...facetAttributes],
  sortableAttributes: ['createdAt', 'id'],
  rankingRules: [
    // Only where a search asks for an order; then it is exactly that order.
    'sort',
    'words',
    'typo',
    'attribute',
    'proximity',
    // Inflected forms are in the document: what is not exact is a word that only begins so.
    'exactness',
    // Of two that fit as well, the one that helped more.
    'solved:desc',
    'score:desc',
    'viewCount:desc',
  ],
  // Words and their other forms stand in one text: how near they are to each other says little, and costs much to keep.
  proximityPrecision: 'byAttribute',
  // Of any of five languages in one index, the stop words of one are telling words of another ("men", "die", "fin"):
  // the query is freed of those of its own language instead, and common words weigh little.
  stopWords: [],
  // Stems are shorter than the words that are typed; of four letters one more is too often another word: leak, leaf.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 8 } },
  localizedAttributes: [{ attributePatterns: [...searchableAttributes], locales }],
  faceting: { maxValuesPerFacet: facetValues, sortFacetValuesBy: { '*': 'count' } },
  // One more than is shown, to know whether there are more.
  pagination: { maxTotalHits: searchBounds.found + 1 },
  searchCutoffMs: 1_000,
};
