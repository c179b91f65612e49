import type { ThreadKind } from '@embassy/database';
import type { SearchSort } from '@embassy/search-indexer';

/** The keys that narrow a search when they are typed before a colon. They are the same in every language. */
export const searchKeys = ['is', 'tag', 'lang', 'author', 'category', 'product', 'status', 'sort'] as const;
export type SearchKey = (typeof searchKeys)[number];

/** What a typed text asks for: words, and what narrows them, as it was written. */
export type TypedSearch = {
  words: string;
  kind?: ThreadKind;
  solved?: boolean;
  sort?: SearchSort;
  tags: string[];
  language?: string;
  author?: string;
  category?: string;
  product?: string;
  status?: string;
};

/** What `is:` can be said of. */
const states: Record<string, Partial<TypedSearch>> = {
  solved: { solved: true },
  unsolved: { solved: false },
  question: { kind: 'QUESTION' },
  tip: { kind: 'TIP' },
  idea: { kind: 'IDEA' },
  discussion: { kind: 'DISCUSSION' },
};

const sorts: Record<string, SearchSort> = { new: 'NEWEST', newest: 'NEWEST', relevance: 'RELEVANCE' };

/** A run without spaces, in which what stands between quotes may have some: `tag:"milk foam"`. */
const pieces = /(?:"[^"]*"|[^\s"]|"(?=[^"]*$))+/gu;
const filter = /^(\p{L}+):(?:"([^"]*)"|([^"]+))$/u;

/**
 * Takes a text apart into words and typed filters: `grinder is:solved tag:"milk foam"`. Keys and values may be written
 * large or small and stand anywhere. A key that is none of ours, a value that `is:` or `sort:` do not know, a key
 * without a value and whatever stands in quotes are just words; so is `-tag:x`, since nothing can be left out. Of a key
 * that is repeated the last counts, as after a change of mind; tags add up, since a thread has several.
 */
export function parseSearchText(text: string): TypedSearch {
  const words: string[] = [];
  const typed: TypedSearch = { words: '', tags: [] };
  for (const [piece] of text.normalize('NFC').matchAll(pieces)) {
    if (!take(typed, piece)) words.push(piece);
  }
  return { ...typed, words: words.join(' ') };
}

function take(typed: TypedSearch, piece: string): boolean {
  const [, written = '', quoted, bare] = filter.exec(piece) ?? [];
  const key = searchKeys.find((one) => one === written.toLowerCase());
  const value = (quoted ?? bare ?? '').replace(/\s+/gu, ' ').trim();
  if (!key || value === '') return false;
  switch (key) {
    case 'is':
      return takeFrom(typed, states, value);
    case 'sort': {
      const sort = meaningOf(sorts, value);
      if (sort) typed.sort = sort;
      return sort !== undefined;
    }
    case 'tag':
      if (!typed.tags.includes(value)) typed.tags.push(value);
      return true;
    case 'lang':
      typed.language = value;
      return true;
    default:
      typed[key] = value;
      return true;
  }
}

function takeFrom(typed: TypedSearch, known: Record<string, Partial<TypedSearch>>, value: string): boolean {
  const said = meaningOf(known, value);
  if (said) Object.assign(typed, said);
  return said !== undefined;
}

/** Not by the name alone: `is:constructor` is no state. */
function meaningOf<Value>(known: Record<string, Value>, name: string): Value | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(known, lower) ? known[lower] : undefined;
}
