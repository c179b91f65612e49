import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { connectionOf } from '../../../kernel/pagination/index.ts';
import { MemberNode } from '../../identity/index.ts';
import { ThreadConnection, ThreadNode, visibleThreads } from '../../threads/index.ts';
import { demandPrivilege, privileges } from '../../trust/index.ts';
import { IdeaMeaningEnum } from '../ideas.schema.ts';
import { deskOrders, deskPage } from './desk-page.ts';
import { deleteIdeaNote, noteOnIdea } from './idea-notes.ts';
import { PriorityInput } from './priority.schema.ts';
import { triageIdea } from './triage-idea.ts';

const DeskOrderEnum = builder.enumType('IdeaDeskOrder', {
  description: 'Orders of the ideas’ desk.',
  values: describedValues(deskOrders),
});

/** The order and the filters of the desk, for what lists it and what puts it on a board. */
export const deskArguments = builder.args((arg) => ({
  order: arg.field({ type: DeskOrderEnum, required: false, description: 'DUE when absent.' }),
  meaning: arg.field({ type: IdeaMeaningEnum, required: false, description: 'Only with this meaning.' }),
  productId: arg.int({ required: false, description: 'Only about this product.' }),
  storeId: arg.int({ required: false, description: 'Only what was nominated for this store.' }),
  categoryId: arg.int({ required: false, description: 'Only this category and its children.' }),
  tagName: arg.string({ required: false, description: 'Only with this tag.' }),
  label: arg.string({ required: false, description: 'Only with this label.' }),
  ownerId: arg.int({ required: false, description: 'Only what this member sees to.' }),
  unowned: arg.boolean({ required: false, description: 'Only what nobody sees to.' }),
  overdue: arg.boolean({ required: false, description: 'Only what a promised reply is overdue for.' }),
}));

builder.queryFields((t) => ({
  deskIdeas: t.field({
    description: 'Ideas as the product team works through them. For those who decide on ideas.',
    type: ThreadConnection,
    nullable: true,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      ...deskArguments,
      statusKey: t.arg.string({ required: false, description: 'Only with this status.' }),
    },
    resolve: async (_root, { order, ...rest }, context, info) => {
      const { db, viewer } = context;
      demandPrivilege(viewer.actor, 'decide on ideas');
      const asked = { viewer, now: new Date() };
      const page = await deskPage(db, asked, { ...rest, order: order ?? 'DUE' }, rest);
      const threads = await db.thread.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Thread' }),
        where: { id: { in: page.rows.map((row) => row.id) }, ...visibleThreads(viewer) },
      });
      return connectionOf(page, threads);
    },
  }),
  ideaLabels: t.stringList({
    description: 'The labels that ideas have; at most 500. For those who decide on ideas.',
    nullable: true,
    complexity: 20,
    resolve: async (_root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'decide on ideas');
      const labels = await db.ideaLabel.findMany({
        where: { ideas: { some: {} } },
        orderBy: { name: 'asc' },
        take: 500,
      });
      return labels.map(({ name }) => name);
    },
  }),
  ideaOwners: t.prismaField({
    description: 'Who can see to an idea; at most 100. For those who decide on ideas.',
    type: [MemberNode],
    nullable: true,
    complexity: 20,
    resolve: (query, _root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'decide on ideas');
      const role = { in: [...privileges['decide on ideas']] };
      const orderBy = [{ displayName: 'asc' }, { id: 'asc' }] as const;
      return db.member.findMany({
        ...query,
        where: { state: 'ACTIVE', role },
        orderBy: [...orderBy],
        take: 100,
      });
    },
  }),
}));

builder.mutationFields((t) => ({
  triageIdea: t.prismaFieldWithInput({
    description:
      'Changes what the product team keeps of an idea for itself: what is absent stays. Nobody is told. For those who decide on ideas.',
    type: ThreadNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The idea’s number.' }),
      ownerId: t.input.int({ required: false, description: 'Who sees to it; nobody when null.' }),
      trackerUrl: t.input.string({
        required: false,
        description: 'Where it stands in the team’s tracker, with https; nowhere when null.',
      }),
      labels: t.input.stringList({ required: false, description: 'All its labels from now on.' }),
      addLabels: t.input.stringList({ required: false, description: 'Labels besides those that it has.' }),
      priority: t.input.field({
        type: PriorityInput,
        required: false,
        description: 'The parts of its priority; not judged when null.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await triageIdea(actionContext(context), input);
      const where = { id: input.threadId, AND: visibleThreads(context.viewer) };
      return context.db.thread.findUniqueOrThrow({ ...query, where });
    },
  }),
  noteOnIdea: t.prismaFieldWithInput({
    description:
      'Writes something down about an idea for the others of the product team. Members never see it.',
    type: ThreadNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The idea’s number.' }),
      text: t.input.string({ description: 'Plain text, 1 to 4,000 characters.' }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one note.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await noteOnIdea(actionContext(context), input);
      const where = { id: input.threadId, AND: visibleThreads(context.viewer) };
      return context.db.thread.findUniqueOrThrow({ ...query, where });
    },
  }),
  deleteIdeaNote: t.fieldWithInput({
    description: 'Takes back a note that you wrote about an idea.',
    type: Done,
    errors: refusals,
    input: { number: t.input.int({ description: 'The note’s number.' }) },
    resolve: (_root, { input }, context) => done(deleteIdeaNote(actionContext(context), input)),
  }),
}));
