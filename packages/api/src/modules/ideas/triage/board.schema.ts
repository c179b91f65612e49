import type { IdeaStatus } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { connectionOf } from '../../../kernel/pagination/index.ts';
import { ThreadConnection, visibleThreads } from '../../threads/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { duplicateStatus, ideaMeanings } from '../idea-meanings.ts';
import { IdeaMeaningEnum, IdeaStatusType } from '../ideas.schema.ts';
import { type DeskFilter, deskPage } from './desk-page.ts';
import { deskArguments } from './triage.schema.ts';

builder.prismaObjectFields('IdeaStatus', (t) => ({
  needsReason: t.boolean({
    description: 'Whether going there, or leaving it, takes a reason of 40 characters.',
    select: { meaning: true },
    resolve: ({ meaning }) => ideaMeanings[meaning].needsReason,
  }),
  leadsTo: t.field({
    type: [IdeaMeaningEnum],
    description: 'What the status may mean that an idea goes to from here.',
    select: { meaning: true },
    resolve: ({ meaning }) => [...ideaMeanings[meaning].leadsTo],
  }),
}));

type Column = { status: IdeaStatus; filter: DeskFilter };

/** How many ideas a column shows; the table has the rest. */
const shown = 20;
/** More columns than this no board shows. */
const mostColumns = 20;

const ColumnType = builder.objectRef<Column>('IdeaBoardColumn').implement({
  description: 'The ideas that stand somewhere.',
  fields: (t) => ({
    status: t.field({
      type: IdeaStatusType,
      description: 'Where they stand.',
      resolve: ({ status }) => status,
    }),
    ideas: t.field({
      type: ThreadConnection,
      description: `The first ${shown} of them.`,
      complexity: { field: 20, multiplier: shown },
      resolve: async ({ filter }, _arguments, context, info) => {
        const { db, viewer } = context;
        const page = await deskPage(db, { viewer, now: new Date() }, filter, { first: shown });
        const threads = await db.thread.findMany({
          ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Thread' }),
          where: { id: { in: page.rows.map((row) => row.id) }, ...visibleThreads(viewer) },
        });
        return connectionOf(page, threads);
      },
    }),
  }),
});

builder.queryField('ideaBoard', (t) =>
  t.field({
    type: [ColumnType],
    nullable: true,
    description: 'Ideas by where they stand, in the order of their way. For those who decide on ideas.',
    args: {
      ...deskArguments,
      statusKey: t.arg.string({ required: false, description: 'Only the column of this status.' }),
    },
    resolve: async (_root, { order, statusKey, ...rest }, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'decide on ideas');
      const statuses = await db.ideaStatus.findMany({
        where: {
          retiredAt: null,
          AND: [
            { key: { not: duplicateStatus } },
            // Columns that the filters leave nothing in are not shown.
            ...(statusKey ? [{ key: statusKey }] : []),
            ...(rest.meaning ? [{ meaning: rest.meaning }] : []),
          ],
        },
        orderBy: { position: 'asc' },
        take: mostColumns,
      });
      return statuses.map((status) => ({
        status,
        filter: { ...rest, order: order ?? 'DUE', statusKey: status.key },
      }));
    },
  }),
);
