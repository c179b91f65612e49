import type { ThreadKind } from '@embassy/database';
import type { FacetDistribution } from 'meilisearch';
import type { FacetCount, SearchFacets } from '../../contract.ts';
import { facetValues } from './index-settings.ts';

/** The counts of a result; Meilisearch tells every value as a text. */
export function facetsOf(distribution: FacetDistribution = {}): SearchFacets {
  const counts = <T>(attribute: string, typed: (value: string) => T): FacetCount<T>[] =>
    Object.entries(distribution[attribute] ?? {})
      .map(([value, count]) => ({ value: typed(value), count }))
      .filter(({ count }) => count > 0)
      // An object has its numeric keys in their own order.
      .sort((a, b) => b.count - a.count)
      .slice(0, facetValues);
  return {
    kind: counts('kind', (value) => value as ThreadKind),
    category: counts('categoryId', Number),
    product: counts('productId', Number),
    tag: counts('tagNames', String),
    language: counts('language', String),
    solved: counts('solved', (value) => value === '1'),
    status: counts('status', String),
  };
}
