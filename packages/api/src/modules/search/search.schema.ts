import type { Thread } from '@embassy/database';
import type { ExcerptPart } from '@embassy/search-indexer';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { checkText } from '../../kernel/check-text.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { renderMarkdown } from '../../kernel/markdown/index.ts';
import { limitViewer } from '../../kernel/rate-limits.ts';
import { ThreadKindEnum } from '../categories/index.ts';
import { ThreadNode, textLimits, visibleThreads } from '../threads/index.ts';
import { hitExcerpts } from './hit-excerpts.ts';
import { searchFilter } from './search-filter.ts';
import { searchPage } from './search-page.ts';
import { similarThreads } from './similar-threads.ts';

const ExcerptPartType = builder.objectRef<ExcerptPart>('ExcerptPart');
ExcerptPartType.implement({
  description: 'A piece of an excerpt, plain text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What it says.' }),
    isMatch: t.exposeBoolean('isMatch', { description: 'Whether this is what was searched for.' }),
  }),
});

/** Excerpts are made only when they are asked for, and for all hits of a page at once. */
type Hit = { thread: Thread; excerpts: () => Promise<Map<number, ExcerptPart[]>> };

const SearchHit = builder.objectRef<Hit>('SearchHit');
SearchHit.implement({
  description: 'A thread that was found.',
  fields: (t) => ({
    thread: t.expose('thread', { type: ThreadNode, description: 'The thread.' }),
    excerpt: t.field({
      description: 'The words around what was searched for; empty when only title or tags have them.',
      type: [ExcerptPartType],
      resolve: async ({ thread, excerpts }) => (await excerpts()).get(thread.id) ?? [],
    }),
  }),
});

type Edge = { cursor: string; node: Hit };

const SearchEdge = builder.objectRef<Edge>('SearchEdge');
SearchEdge.implement({
  description: 'Something found in a page.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from.' }),
    node: t.expose('node', { type: SearchHit, description: 'What was found.' }),
  }),
});

type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};

const SearchConnection = builder.objectRef<{ total: number; edges: Edge[]; pageInfo: PageInfo }>(
  'SearchConnection',
);
SearchConnection.implement({
  description: 'A page of what was found, best first.',
  fields: (t) => ({
    totalCount: t.exposeInt('total', { description: 'How much was found that you may read.' }),
    edges: t.expose('edges', { type: [SearchEdge], description: 'The page.' }),
    pageInfo: t.expose('pageInfo', {
      type: builder.pageInfoRef(),
      description: 'What comes before and after.',
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.field({
    description: 'Threads that have these words, among those that you may read.',
    type: SearchConnection,
    complexity: ({ first }) => ({ field: 1_000, multiplier: first ?? 20 }),
    args: {
      text: t.arg.string({ description: 'What to look for, at most 200 characters.' }),
      first: t.arg.int({ required: false, description: 'How many, at most 100; 20 when absent.' }),
      after: t.arg.string({ required: false, description: 'The cursor to go on from.' }),
      kind: t.arg({ type: ThreadKindEnum, required: false, description: 'Only this kind.' }),
      categoryId: t.arg.int({ required: false, description: 'Only this category and its children.' }),
      tagId: t.arg.int({ required: false, description: 'Only with this tag.' }),
      productId: t.arg.int({ required: false, description: 'Only about this product.' }),
      language: t.arg.string({ required: false, description: 'Only in this language, as ISO 639-1.' }),
      solved: t.arg.boolean({
        required: false,
        description: 'Only with an accepted answer, or only without.',
      }),
    },
    resolve: async (_root, { first, after, ...asked }, context, info) => {
      const { db, viewer, services } = context;
      await limitViewer(context, 'search');
      const filter = await searchFilter(db, asked);
      const page = await searchPage({ db, viewer, engine: services.search }, filter, { first, after });
      const ids = page.rows.map(({ id }) => id);
      const threads = await db.thread.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node', 'thread'], typeName: 'Thread' }),
        where: { id: { in: ids }, AND: visibleThreads(viewer) },
      });
      const byId = new Map(threads.map((thread) => [thread.id, thread]));
      let excerpts: Promise<Map<number, ExcerptPart[]>> | undefined;
      const allExcerpts = () => {
        excerpts ??= hitExcerpts(db, filter.text, [...byId.keys()]);
        return excerpts;
      };
      return {
        total: page.total,
        edges: page.rows.flatMap(({ id, cursor }) => {
          const thread = byId.get(id);
          return thread ? [{ cursor, node: { thread, excerpts: allExcerpts } }] : [];
        }),
        pageInfo: {
          hasNextPage: page.hasNextPage,
          hasPreviousPage: page.hasPreviousPage,
          startCursor: page.rows[0]?.cursor ?? null,
          endCursor: page.rows.at(-1)?.cursor ?? null,
        },
      };
    },
  }),
  similarThreads: t.prismaField({
    description: 'Threads that may already answer what somebody is about to ask; at most five.',
    type: ['Thread'],
    // Rendering the text and asking the engine cost what hundreds of rows do.
    complexity: { field: 2_000, multiplier: 5 },
    args: {
      title: t.arg.string({ description: 'The title so far.' }),
      markdown: t.arg.string({ required: false, description: 'The text so far.' }),
    },
    resolve: async (query, _root, { title, markdown }, { db, viewer, services }) => {
      const issues = [
        ...checkText('title', title, { maximum: textLimits.title.maximum }),
        ...checkText('markdown', markdown ?? '', { maximum: textLimits.body.maximum }),
      ];
      if (issues.length > 0) throw new Invalid(issues);
      await limitViewer({ db, viewer }, 'search');
      // The first words tell what it is about; the engine takes no more.
      const text = `${title} ${markdown ? renderMarkdown(markdown.slice(0, 4_000)).plainText : ''}`;
      const ids = await similarThreads({ db, viewer, engine: services.search }, text);
      const threads = await db.thread.findMany({
        ...query,
        where: { id: { in: ids }, AND: visibleThreads(viewer) },
      });
      return ids.flatMap((id) => threads.find((thread) => thread.id === id) ?? []);
    },
  }),
}));

builder.prismaObjectField('Thread', 'relatedThreads', (t) =>
  t.prismaField({
    description: 'Threads that say something alike; at most five.',
    type: ['Thread'],
    complexity: { field: 500, multiplier: 5 },
    select: { id: true, title: true },
    resolve: async (query, { id, title }, _arguments, { db, viewer, services }) => {
      const ids = await similarThreads({ db, viewer, engine: services.search }, title, id);
      const threads = await db.thread.findMany({
        ...query,
        where: { id: { in: ids }, AND: visibleThreads(viewer) },
      });
      return ids.flatMap((found) => threads.find((thread) => thread.id === found) ?? []);
    },
  }),
);
