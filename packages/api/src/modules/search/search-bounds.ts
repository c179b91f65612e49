import { searchBounds } from '@embassy/search-indexer';

export const searchLimits = {
  /** Characters of what is searched for. */
  text: 200,
  /** Hits beyond this are not listed: whoever needs them needs other words. */
  depth: searchBounds.found,
} as const;
