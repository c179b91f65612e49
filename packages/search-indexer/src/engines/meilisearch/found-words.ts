import type { SearchParams } from 'meilisearch';
import { stemsOf } from '../../analysis/stems-of.ts';

/** Signs that no indexed word has, around what Meilisearch found. */
const [begin, end] = ['\u0001', '\u0002'];

/** Asks Meilisearch to say which words it found: a few around each, not the whole texts. */
export const showFoundWords = {
  attributesToHighlight: ['title', 'tags', 'product', 'accepted', 'body'],
  attributesToCrop: ['accepted', 'body'],
  cropLength: 24,
  highlightPreTag: begin,
  highlightPostTag: end,
} satisfies SearchParams;

const found = new RegExp(`${begin}([^${begin}${end}]*)${end}[\\p{L}\\p{M}\\p{N}]*`, 'gu');

/**
 * The stems of the words that were found, also where they are written otherwise than they were typed. Of a word that
 * was found by its beginning, those of the whole word.
 */
export function foundStems(hits: readonly { _formatted?: Record<string, unknown> }[]): string[] {
  const words = new Set<string>();
  for (const { _formatted: texts } of hits) {
    for (const text of Object.values(texts ?? {})) {
      if (typeof text !== 'string') continue;
      for (const [match] of text.matchAll(found)) words.add(match.replaceAll(begin, '').replaceAll(end, ''));
    }
  }
  return [...words].flatMap((word) => stemsOf(word));
}
