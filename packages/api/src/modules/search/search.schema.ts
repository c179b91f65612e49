import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { pageBounds } from '../../kernel/pagination/index.ts';
import { limitViewer } from '../../kernel/rate-limits.ts';
import { ThreadKindEnum } from '../categories/index.ts';
import { SearchFacetsType } from './facets.schema.ts';
import { type UnderstoodSearch, understandSearch } from './filters/understand-search.ts';
import { SearchSortEnum, SearchUnderstoodType } from './filters/understood.schema.ts';
import { findPage } from './find-page.ts';
import { type Hit, hitsOf, SearchHit } from './hits/hit.schema.ts';
import { decodePlace, encodePlace, type SearchPage } from './search-page.ts';

type Edge = { cursor: string; node: Hit };

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'Something found in a page.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from.' }),
    node: t.expose('node', { type: SearchHit, description: 'What was found.' }),
  }),
});

type Found = {
  page: SearchPage;
  isResting: boolean;
  understood: UnderstoodSearch;
  searchId: string | null;
  edges: Edge[];
  start: number;
};

const SearchConnection = builder.objectRef<Found>('SearchConnection').implement({
  description: 'A page of what was found.',
  fields: (t) => ({
    totalCount: t.int({
      description: 'How much was found that you may read; at most 500.',
      resolve: ({ page }) => page.total,
    }),
    isCapped: t.boolean({
      description: 'Whether more than can be counted and paged through would fit.',
      resolve: ({ page }) => page.isCapped,
    }),
    isResting: t.exposeBoolean('isResting', {
      description: 'Search cannot answer now: nothing was looked for, and it will be back by itself.',
    }),
    searchId: t.exposeID('searchId', {
      nullable: true,
      description: 'Its name in the log, for `recordSearchClick`; null when it was not logged.',
    }),
    words: t.string({
      description: 'What was looked for, without the filters that were typed with it.',
      resolve: ({ understood }) => understood.words,
    }),
    filters: t.expose('understood', {
      type: SearchUnderstoodType,
      description: 'What the filters came to, typed ones and arguments as one.',
    }),
    correction: t.string({
      nullable: true,
      description: 'The spelling that was looked for, when it is another than the one typed.',
      resolve: ({ page }) => page.correction,
    }),
    facets: t.field({
      type: SearchFacetsType,
      description: 'How what was found divides.',
      resolve: ({ page }) => page.facets,
    }),
    edges: t.expose('edges', { type: [SearchEdge], description: 'The page.' }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'What comes before and after.',
      resolve: ({ page, edges, start }) => ({
        hasNextPage: page.hasNextPage,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      }),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    description:
      'Threads that have these words and pass these filters, among those that you may read. The text may hold filters as well: `is:solved`, `is:unsolved`, `is:question`, `is:tip`, `is:idea`, `is:discussion`, `tag:…`, `lang:…`, `author:…`, `category:…`, `product:…`, `sort:new`; where both say something else, what was typed counts.',
    type: SearchConnection,
    complexity: ({ first }) => ({ field: 1_000, multiplier: first ?? 20 }),
    args: {
      text: t.arg.string({ description: 'What to look for, at most 200 characters; empty with a filter.' }),
      first: t.arg.int({ required: false, description: 'How many, at most 100; 20 when absent.' }),
      after: t.arg.string({ required: false, description: 'The cursor to go on from.' }),
      sort: t.arg({ type: SearchSortEnum, required: false, description: 'RELEVANCE when absent.' }),
      kind: t.arg({ type: ThreadKindEnum, required: false, description: 'Only this kind.' }),
      categoryId: t.arg.int({ required: false, description: 'Only this category and its children.' }),
      tagId: t.arg.int({ required: false, description: 'Only with this tag.' }),
      tag: t.arg.string({ required: false, description: 'Only with the tag of this name or synonym.' }),
      productId: t.arg.int({ required: false, description: 'Only about this product.' }),
      language: t.arg.string({ required: false, description: 'Only in this language, as ISO 639-1.' }),
      solved: t.arg.boolean({
        required: false,
        description: 'Only with an accepted answer, or only without.',
      }),
      author: t.arg.string({ required: false, description: 'Only begun by the member of this handle.' }),
      status: t.arg.string({
        required: false,
        description: 'Only ideas that stand here: a status by its key or name, or a meaning, as it is typed.',
      }),
    },
    resolve: async (_root, { first, after, ...asked }, context, info): Promise<Found> => {
      const { db, viewer, services } = context;
      const { size } = pageBounds({ first: first ?? null });
      const place = after == null ? { start: 0, searchId: null } : decodePlace(after);
      await limitViewer(context, 'search');
      const understood = await understandSearch({ db, viewer, settings: services.settings }, asked);
      const searching = { db, viewer, engine: services.search };
      const { page, isResting } = await findPage(searching, understood, { size, start: place.start });
      const hits = await hitsOf(context, info, {
        ids: page.rows.map(({ id }) => id),
        marks: page.marks,
        path: ['edges', 'node'],
      });
      const searchId = await nameOf(context, { place, understood, page, isResting });
      const edges = page.rows.flatMap(({ id, end }) => {
        const node = hits.get(id);
        return node ? [{ cursor: encodePlace(end, searchId), node }] : [];
      });
      return { page, isResting, understood, searchId, edges, start: place.start };
    },
  }),
);

type Logged = {
  place: { start: number; searchId: string | null };
  understood: UnderstoodSearch;
  page: SearchPage;
  isResting: boolean;
};

/** The name of the search in the log. Its further pages keep the name of the first and are no new search. */
async function nameOf(
  { viewer, headers, services }: Context,
  { place, understood, page, isResting }: Logged,
): Promise<string | null> {
  if (place.start > 0) return place.searchId;
  const isNarrowed = Object.keys(understood.filters).length > 0 || understood.unknown.length > 0;
  // What found nothing since it was narrowed says nothing of the words.
  if (isResting || (isNarrowed && page.total === 0)) return null;
  const userAgent = headers.get('user-agent') ?? '';
  return services.searchLog.record(
    { viewer, userAgent, words: understood.words, found: page.total },
    new Date(),
  );
}
