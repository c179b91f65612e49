import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { connectionOf, type KeysetColumn, keysetPage } from '../../../kernel/pagination/index.ts';
import { feedPage } from '../feed.ts';
import { PostConnection } from '../posts.schema.ts';
import { listedThreadsSql, visiblePosts, visibleThreads } from '../threads.access.ts';
import { ThreadConnection } from '../threads.schema.ts';

const newestFirst: readonly KeysetColumn[] = [
  { expression: Prisma.sql`p.created_at`, type: 'timestamptz' },
  { expression: Prisma.sql`p.id`, type: 'int' },
];

/** What a member wrote, as far as the viewer may read it. */
builder.prismaObjectFields('Member', (t) => ({
  threads: t.field({
    description: 'The threads that they began and that you may read, the newest first.',
    type: ThreadConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: t.arg.connectionArgs(),
    select: { id: true },
    resolve: async (member, page, context, info) => {
      const { db, viewer } = context;
      const filter = { order: 'LATEST', period: 'ALL', authorId: member.id } as const;
      const found = await feedPage(db, viewer, filter, page, new Date());
      const threads = await db.thread.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Thread' }),
        where: { id: { in: found.rows.map(({ id }) => id) }, ...visibleThreads(viewer) },
      });
      return connectionOf(found, threads);
    },
  }),
  answers: t.field({
    description: 'The answers and replies that they wrote and that you may read, the newest first.',
    type: PostConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: t.arg.connectionArgs(),
    select: { id: true },
    resolve: async (member, page, context, info) => {
      const { db, viewer } = context;
      const found = await keysetPage(
        db,
        {
          from: Prisma.sql`post p JOIN thread t ON t.id = p.thread_id`,
          id: Prisma.sql`p.id`,
          where: Prisma.sql`p.author_id = ${member.id} AND p.role <> 'OPENING' AND p.state = 'VISIBLE' AND ${listedThreadsSql(viewer)}`,
          columns: newestFirst,
          direction: 'desc',
        },
        page,
      );
      const posts = await db.post.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Post' }),
        where: { id: { in: found.rows.map(({ id }) => id) }, ...visiblePosts(viewer) },
      });
      return connectionOf(found, posts);
    },
  }),
}));
