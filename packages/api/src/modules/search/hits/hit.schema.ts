import type { Thread } from '@embassy/database';
import { type ExcerptPart, markedTitle, type SearchMarks } from '@embassy/search-indexer';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { batched } from '../../../kernel/batched.ts';
import { PostNode, ThreadNode, visiblePosts, visibleThreads } from '../../threads/index.ts';
import { type HitExcerpt, hitExcerpts } from './hit-excerpts.ts';

const ExcerptPartType = builder.objectRef<ExcerptPart>('ExcerptPart');
ExcerptPartType.implement({
  description: 'A piece of an excerpt, plain text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What it says.' }),
    isMatch: t.exposeBoolean('isMatch', { description: 'Whether this is what was searched for.' }),
  }),
});

/** Excerpts are made only when they are asked for, and for all hits of a page at once. */
export type Hit = {
  thread: Thread;
  marks: SearchMarks;
  excerpts: () => Promise<Map<number, HitExcerpt>>;
};

export const SearchHit = builder.objectRef<Hit>('SearchHit');
SearchHit.implement({
  description: 'A thread that was found.',
  fields: (t) => ({
    thread: t.expose('thread', { type: ThreadNode, description: 'The thread.' }),
    title: t.field({
      description: 'Its title, with what was searched for marked.',
      type: [ExcerptPartType],
      resolve: ({ thread: { title, language }, marks }) => markedTitle({ title, language, marks }),
    }),
    excerpt: t.field({
      description:
        'The words around what was searched for, from the post that has most of it; how the thread begins when none has.',
      type: [ExcerptPartType],
      resolve: async ({ thread, excerpts }) => (await excerpts()).get(thread.id)?.parts ?? [],
    }),
    post: t.field({
      description: 'The post that the excerpt is from; null when only title or tags have the words.',
      type: PostNode,
      nullable: true,
      resolve: async ({ thread, excerpts }, _arguments, context, info) => {
        const postId = (await excerpts()).get(thread.id)?.postId;
        return postId == null ? null : postLoader(context, info).load(postId);
      },
    }),
  }),
});

/** The posts of a page of hits in one query. */
function postLoader(context: Context, info: GraphQLResolveInfo) {
  return batched(context, info.fieldNodes[0], async (ids: readonly number[]) => {
    const posts = await context.db.post.findMany({
      ...queryFromInfo({ context, info, typeName: 'Post' }),
      where: { id: { in: [...ids] }, AND: visiblePosts(context.viewer) },
    });
    return ids.map((id) => posts.find((post) => post.id === id) ?? null);
  });
}

/**
 * Hits for ids that are listed for the viewer, in their order.
 * @param path where in the field's selection the hits are
 */
export async function hitsOf(
  context: Context,
  info: GraphQLResolveInfo,
  { ids, marks, path }: { ids: readonly number[]; marks: SearchMarks; path: string[] },
): Promise<Map<number, Hit>> {
  const { db, viewer } = context;
  const threads = await db.thread.findMany({
    ...queryFromInfo({ context, info, path: [...path, 'thread'], typeName: 'Thread' }),
    where: { id: { in: [...ids] }, AND: visibleThreads(viewer) },
  });
  let made: Promise<Map<number, HitExcerpt>> | undefined;
  const excerpts = () => {
    made ??= hitExcerpts(
      db,
      marks,
      threads.map(({ id }) => id),
    );
    return made;
  };
  const byId = new Map(threads.map((thread) => [thread.id, { thread, marks, excerpts }]));
  return new Map(ids.flatMap((id) => (byId.has(id) ? [[id, byId.get(id)!]] : [])));
}
