import type { ThreadKind } from '../ask/thread-kinds.ts';
import type { IdeaMeaning } from '../ideas/idea-filters.ts';
import type { Search, SearchOrder } from './search-address.ts';

/** How a meaning is typed: what the brand calls a status comes before it. */
const typedMeaning: Record<IdeaMeaning, string> = {
  OPEN: 'open',
  ON_HOLD: 'on-hold',
  IN_PROGRESS: 'coming',
  COMPLETED: 'completed',
  CLOSED: 'closed',
};

/** What the API took a text and its arguments for. */
export interface Understood {
  words: string;
  filters: {
    kind: ThreadKind | null;
    sort: SearchOrder;
    language: string | null;
    solved: boolean | null;
    category: { number: number } | null;
    product: { number: number } | null;
    tags: { name: string }[];
    author: { handle: string } | null;
    status: { key: string } | null;
    meaning: IdeaMeaning | null;
  };
}

/**
 * The same search with its typed filters made into parts of the address, so that each can be taken away alone:
 * `pump is:solved` becomes the words `pump` and the filter.
 */
export function understood({ words, filters }: Understood): Search {
  const { kind, sort, language, solved, category, product, tags, author, status, meaning } = filters;
  return {
    words,
    sort,
    kind,
    language,
    solved,
    categoryId: category?.number ?? null,
    productId: product?.number ?? null,
    tags: tags.map(({ name }) => name),
    author: author?.handle ?? null,
    status: status?.key ?? (meaning === null ? null : typedMeaning[meaning]),
  };
}
