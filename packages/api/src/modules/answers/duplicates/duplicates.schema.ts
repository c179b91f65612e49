import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { connectionOf, keysetPage } from '../../../kernel/pagination/index.ts';
import { listedThreadsSql, ThreadConnection, visibleThreads } from '../../threads/index.ts';
import { canLinkDuplicate } from './duplicates.policy.ts';
import { linkDuplicate } from './link-duplicate.ts';
import { unlinkDuplicate } from './unlink-duplicate.ts';

/** Which threads belong to a thread, as conditions on `thread t`. */
const related = {
  duplicates: (id: number) => Prisma.sql`t.duplicate_of_id = ${id}`,
  linkedThreads: (id: number) => Prisma.sql`t.id IN (
    SELECT to_id FROM thread_link WHERE from_id = ${id} AND kind = 'LINKED'
    UNION SELECT from_id FROM thread_link WHERE to_id = ${id} AND kind = 'LINKED')`,
};

const descriptions = {
  duplicates: 'Threads that repeat this one, newest first.',
  linkedThreads: 'Threads that this one refers to or that refer to it, newest first.',
};

for (const name of ['duplicates', 'linkedThreads'] as const) {
  builder.prismaObjectField('Thread', name, (t) =>
    t.field({
      description: descriptions[name],
      type: ThreadConnection,
      complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
      args: t.arg.connectionArgs(),
      select: { id: true },
      resolve: async ({ id }, page, context, info) => {
        const { db, viewer } = context;
        const found = await keysetPage(
          db,
          {
            from: Prisma.sql`thread t`,
            id: Prisma.sql`t.id`,
            where: Prisma.sql`${listedThreadsSql(viewer)} AND ${related[name](id)}`,
            columns: [{ expression: Prisma.sql`t.id`, type: 'int' }],
            direction: 'desc',
          },
          page,
        );
        const threads = await db.thread.findMany({
          ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Thread' }),
          where: { id: { in: found.rows.map((row) => row.id) }, ...visibleThreads(viewer) },
        });
        return connectionOf(found, threads);
      },
    }),
  );
}

builder.prismaObjectFields('Thread', (t) => ({
  duplicateOf: t.prismaField({
    description: 'The thread that this one repeats, when you may read it.',
    type: 'Thread',
    nullable: true,
    select: { duplicateOfId: true },
    resolve: (query, { duplicateOfId }, _arguments, { db, viewer }) =>
      duplicateOfId === null
        ? null
        : db.thread.findFirst({ ...query, where: { id: duplicateOfId, ...visibleThreads(viewer) } }),
  }),
  viewerMayLinkDuplicate: t.boolean({
    description: 'Whether you may say which thread this one repeats, or take that back.',
    select: { authorId: true, kind: true, state: true },
    resolve: (thread, _arguments, { viewer }) =>
      viewer.actor !== null && canLinkDuplicate(viewer.actor, thread) === null,
  }),
}));

builder.mutationFields((t) => ({
  linkDuplicate: t.prismaFieldWithInput({
    description: 'Says that a thread repeats another. When that one repeats a third, the third is meant.',
    type: 'Thread',
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The number of the thread that repeats.' }),
      ofThreadId: t.input.int({ description: 'The number of the thread that it repeats.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await linkDuplicate(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  unlinkDuplicate: t.prismaFieldWithInput({
    description: 'Says that a thread repeats no other.',
    type: 'Thread',
    errors: refusals,
    input: { threadId: t.input.int({ description: 'The number of the thread that repeated.' }) },
    resolve: async (query, _root, { input }, context) => {
      await unlinkDuplicate(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
}));
