import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { batched } from '../../../kernel/batched.ts';
import { connectionOf, keysetPage } from '../../../kernel/pagination/index.ts';
import { MemberNode } from '../../identity/index.ts';
import type { VotingEvidence } from '../../reputation/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { decideVotingCase } from './decide-voting-case.ts';
import { visibleVotingCasesSql } from './voting-cases.access.ts';

const VotingCaseKindEnum = builder.enumType('VotingCaseKind', {
  description: 'What votes look like.',
  values: {
    SERIAL: { description: 'One member voted unusually often or fast for one other.' },
    RING: { description: 'Members who mostly vote for each other, or accept each other’s answers.' },
  } as const,
});

const VotingCaseStateEnum = builder.enumType('VotingCaseState', {
  description: 'What became of votes that look arranged.',
  values: {
    OPEN: { description: 'Waits for a moderator; they count.' },
    DISCOUNTED: { description: 'They count for nothing.' },
    DISMISSED: { description: 'They count: a moderator saw nothing wrong.' },
  } as const,
});

const VotingDecisionEnum = builder.enumType('VotingDecision', {
  description: 'What a moderator makes of votes that look arranged.',
  values: {
    DISCOUNT: { value: 'DISCOUNTED', description: 'They count for nothing.' },
    LET_COUNT: { value: 'DISMISSED', description: 'They count.' },
  } as const,
});

const VotingReasonEnum = builder.enumType('VotingReason', {
  description: 'Why votes look arranged.',
  values: {
    FAST: { description: 'Many within minutes.' },
    OFTEN: { description: 'Over weeks mostly for one other, for whom others do not vote nearly as much.' },
    EACH_OTHER: { description: 'Mostly for each other.' },
  } as const,
});

const select = { evidence: true } as const;
const evidenceOf = ({ evidence }: { evidence: unknown }) => evidence as VotingEvidence;

const VotingCaseType = builder.prismaObject('VotingCase', {
  description: 'Votes that look arranged, and the evidence. For moderators who are not part of it.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to decide it by.' }),
    kind: t.expose('kind', { type: VotingCaseKindEnum, description: 'What they look like.' }),
    state: t.expose('state', { type: VotingCaseStateEnum, description: 'What became of them.' }),
    members: t.prismaField({
      type: [MemberNode],
      description: 'Who; of a series first who voted, then for whom.',
      select: { memberIds: true },
      resolve: (query, { memberIds }, _arguments, context, info) =>
        batched<number, object>(context, info.fieldNodes[0], async (ids) => {
          const where = { id: { in: [...new Set(ids)] } };
          const members = await context.db.member.findMany({ ...query, where });
          return ids.map((id) => members.find((member) => member.id === id)!);
        }).loadMany(memberIds) as never,
    }),
    why: t.field({
      type: VotingReasonEnum,
      description: 'Why they look arranged.',
      select,
      resolve: (row) => evidenceOf(row).why,
    }),
    areUp: t.boolean({
      description: 'Whether they are votes up; else down.',
      select,
      resolve: (row) => evidenceOf(row).up,
    }),
    voteCount: t.int({ description: 'How many.', select, resolve: (row) => evidenceOf(row).votes }),
    matrix: t.intList({
      description:
        'How many of each for each, row by row in the order of the members: who voted, and for whom. As many numbers as the members’ number squared.',
      select,
      resolve: (row) => evidenceOf(row).matrix.flat(),
    }),
    given: t.intList({
      description: 'How many each of the members gave to anybody in these days.',
      select,
      resolve: (row) => evidenceOf(row).given,
    }),
    received: t.intList({
      description: 'How many each received from anybody.',
      select,
      resolve: (row) => evidenceOf(row).received,
    }),
    joinedDaysApart: t.int({
      nullable: true,
      description: 'Within how many days their accounts were made; for rings.',
      select,
      resolve: (row) => evidenceOf(row).joinedDaysApart ?? null,
    }),
    since: t.field({
      type: 'DateTime',
      description: 'When the first was.',
      select,
      resolve: (row) => new Date(evidenceOf(row).from),
    }),
    until: t.field({
      type: 'DateTime',
      description: 'When the last was.',
      select,
      resolve: (row) => new Date(evidenceOf(row).until),
    }),
    foundAt: t.expose('foundAt', { type: 'DateTime', description: 'When they were found.' }),
    decision: t.exposeString('decision', {
      description: 'Why a moderator decided so; empty while none has.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When that was.',
    }),
    decidedBy: t.relation('decidedBy', {
      nullable: true,
      description: 'Who decided; none while nobody has.',
    }),
  }),
});

const VotingCaseConnection = builder.connectionObject(
  { type: VotingCaseType, name: 'VotingCaseConnection', description: 'A page of voting cases.' },
  { name: 'VotingCaseEdge', description: 'A case in a page.' },
);

builder.queryField('votingCases', (t) =>
  t.field({
    description: 'Votes that look arranged, the newest first. For moderators; none that they are part of.',
    type: VotingCaseConnection,
    nullable: true,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      state: t.arg({
        type: VotingCaseStateEnum,
        required: false,
        description: 'Only these; OPEN when absent.',
      }),
    },
    resolve: async (_root, { state, ...page }, context, info) => {
      const { db, viewer } = context;
      demandPrivilege(viewer.actor, 'moderate content');
      const found = await keysetPage(
        db,
        {
          from: Prisma.sql`voting_case c`,
          id: Prisma.sql`c.id`,
          where: Prisma.sql`c.state = ${state ?? 'OPEN'}::voting_case_state AND ${visibleVotingCasesSql(viewer)}`,
          columns: [
            { expression: Prisma.sql`c.found_at`, type: 'timestamptz' },
            { expression: Prisma.sql`c.id`, type: 'int' },
          ],
          direction: 'desc',
        },
        page,
      );
      const cases = await db.votingCase.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'VotingCase' }),
        where: { id: { in: found.rows.map(({ id }) => id) } },
      });
      return connectionOf(found, cases);
    },
  }),
);

builder.mutationField('decideVotingCase', (t) =>
  t.prismaFieldWithInput({
    description:
      'Decides what becomes of votes that look arranged. It can be decided again, the other way round. For moderators who are not part of it.',
    type: VotingCaseType,
    errors: refusals,
    input: {
      caseId: t.input.int({ description: 'The case’s number.' }),
      decision: t.input.field({ type: VotingDecisionEnum, description: 'What you make of it.' }),
      reason: t.input.string({ description: 'Why, 3 to 500 characters; kept in the audit log.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await decideVotingCase(actionContext(context), input);
      return context.db.votingCase.findUniqueOrThrow({ ...query, where: { id: input.caseId } });
    },
  }),
);
