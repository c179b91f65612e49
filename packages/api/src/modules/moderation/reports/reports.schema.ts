import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { orNotFound } from '../../../kernel/errors/index.ts';
import { connectionOf, keysetPage } from '../../../kernel/pagination/index.ts';
import { MemberNode } from '../../identity/index.ts';
import { demandPrivilege, may } from '../../trust/index.ts';
import { handleReport } from './handle-report.ts';
import { reportComment, reportPost } from './report-content.ts';
import { ownReports, visibleReports, visibleReportsSql } from './reports.access.ts';

const ReportReasonEnum = builder.enumType('ReportReason', {
  description: 'Why something is reported.',
  values: {
    SPAM: { description: 'Advertising, or the same again and again.' },
    RUDE: { description: 'Insults, hatred or harassment.' },
    OFF_TOPIC: { description: 'Not what this place is for.' },
    PERSONAL_DATA: { description: 'Tells what should be private.' },
    DANGEROUS: { description: 'Following it could hurt people or break things.' },
    OTHER: { description: 'Something else, said in words.' },
  } as const,
});

const ReportStateEnum = builder.enumType('ReportState', {
  description: 'What became of a report.',
  values: {
    OPEN: { description: 'Waits for a moderator.' },
    UPHELD: { description: 'The moderators agreed.' },
    DISMISSED: { description: 'The moderators saw nothing wrong.' },
  } as const,
});

const ReportDecisionEnum = builder.enumType('ReportDecision', {
  description: 'What a moderator makes of a report.',
  values: {
    UPHOLD: { value: 'UPHELD', description: 'It is right.' },
    DISMISS: { value: 'DISMISSED', description: 'There is nothing wrong.' },
  } as const,
});

const ReportType = builder.prismaObject('Report', {
  description:
    'A member says that a post or a comment breaks the rules. For moderators, and for who made it.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to decide it by.' }),
    reason: t.expose('reason', { type: ReportReasonEnum, description: 'Why it was reported.' }),
    text: t.exposeString('text', { description: 'What the reporter says, plain text; may be empty.' }),
    state: t.expose('state', { type: ReportStateEnum, description: 'What became of it.' }),
    decision: t.exposeString('decision', { description: 'Why it was decided so; empty while it is open.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    handledAt: t.expose('handledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided.',
    }),
    weighs: t.boolean({
      description: 'Whether its reporter was so trusted that it comes before others; for moderators.',
      select: { weight: true },
      resolve: ({ weight }, _arguments, { viewer }) => may(viewer.actor, 'moderate content') && weight > 1,
    }),
    reporter: t.relation('reporter', { nullable: true, description: 'Who made it.' }),
    handledBy: t.field({
      description: 'Who decided it; for moderators, null for all others.',
      type: MemberNode,
      nullable: true,
      select: (_arguments, _context, nested) => ({ handledBy: nested(true) }),
      resolve: ({ handledBy }, _arguments, { viewer }) =>
        may(viewer.actor, 'moderate content') ? handledBy : null,
    }),
    post: t.relation('post', {
      description: 'The post, or the post of the comment; whoever reads the report reads it.',
    }),
    comment: t.relation('comment', {
      nullable: true,
      description: 'The comment, if it is one; whoever reads the report reads it.',
    }),
  }),
});

const ReportConnection = builder.connectionObject(
  { type: ReportType, name: 'ReportConnection', description: 'A page of reports.' },
  { name: 'ReportEdge', description: 'A report in a page.' },
);

builder.queryField('reports', (t) =>
  t.field({
    description:
      'Reports of what you may read, newest first; of open ones first those of trusted members. For moderators.',
    type: ReportConnection,
    nullable: true,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      state: t.arg({ type: ReportStateEnum, required: false, description: 'OPEN when absent.' }),
    },
    resolve: async (_root, { state, ...page }, context, info) => {
      const { db, viewer } = context;
      demandPrivilege(viewer.actor, 'moderate content');
      const found = await keysetPage(
        db,
        {
          from: Prisma.sql`report r JOIN post p ON p.id = r.post_id JOIN thread t ON t.id = p.thread_id`,
          id: Prisma.sql`r.id`,
          where: Prisma.sql`r.state = ${state ?? 'OPEN'}::report_state AND ${visibleReportsSql(viewer)}`,
          columns: [
            // What waits: first what somebody says whose word weighs more.
            ...((state ?? 'OPEN') === 'OPEN'
              ? [{ expression: Prisma.sql`r.weight`, type: 'int' } as const]
              : []),
            { expression: Prisma.sql`r.created_at`, type: 'timestamptz' },
            { expression: Prisma.sql`r.id`, type: 'int' },
          ],
          direction: 'desc',
        },
        page,
      );
      const reports = await db.report.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Report' }),
        where: { id: { in: found.rows.map((row) => row.id) }, ...visibleReports(viewer) },
      });
      return connectionOf(found, reports);
    },
  }),
);

const openReport = (viewerId: number | undefined, commentId: null | { not: null } | undefined) => ({
  where: {
    reporterId: viewerId ?? -1,
    state: 'OPEN' as const,
    ...(commentId === undefined ? {} : { commentId }),
  },
  select: { id: true },
  take: 1,
});

builder.prismaObjectField('Post', 'viewerHasReported', (t) =>
  t.boolean({
    description: 'Whether a report of yours on it is open.',
    select: (_arguments, { viewer }) => ({ reports: openReport(viewer.actor?.id, null) }),
    resolve: ({ reports }) => reports.length > 0,
  }),
);

builder.prismaObjectField('Post', 'openReportCount', (t) =>
  t.int({
    description: 'Open reports of it and its comments, for moderators; null for all others.',
    nullable: true,
    select: { _count: { select: { reports: { where: { state: 'OPEN' } } } } },
    resolve: ({ _count }, _arguments, { viewer }) =>
      may(viewer.actor, 'moderate content') ? _count.reports : null,
  }),
);

builder.prismaObjectField('Comment', 'viewerHasReported', (t) =>
  t.boolean({
    description: 'Whether a report of yours on it is open.',
    select: (_arguments, { viewer }) => ({ reports: openReport(viewer.actor?.id, undefined) }),
    resolve: ({ reports }) => reports.length > 0,
  }),
);

const reportInput = {
  text: 'What is wrong, up to 1,000 characters; asked for with the reason OTHER.',
  key: 'A random text for this one report.',
};

builder.mutationFields((t) => ({
  reportPost: t.prismaFieldWithInput({
    description: 'Reports a post to the moderators; for a thread, its opening post.',
    type: ReportType,
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      reason: t.input.field({ type: ReportReasonEnum, description: 'Why.' }),
      text: t.input.string({ required: false, description: reportInput.text }),
      idempotencyKey: t.input.string({ required: false, description: reportInput.key }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await reportPost(actionContext(context), input);
      const where = { id, AND: ownReports(context.viewer) };
      return orNotFound(await context.db.report.findUnique({ ...query, where }), 'The report');
    },
  }),
  reportComment: t.prismaFieldWithInput({
    description: 'Reports a comment to the moderators.',
    type: ReportType,
    errors: refusals,
    input: {
      commentId: t.input.int({ description: 'The comment’s number.' }),
      reason: t.input.field({ type: ReportReasonEnum, description: 'Why.' }),
      text: t.input.string({ required: false, description: reportInput.text }),
      idempotencyKey: t.input.string({ required: false, description: reportInput.key }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await reportComment(actionContext(context), input);
      const where = { id, AND: ownReports(context.viewer) };
      return orNotFound(await context.db.report.findUnique({ ...query, where }), 'The report');
    },
  }),
  handleReport: t.prismaFieldWithInput({
    description: 'Decides a report, and with it all open ones of the same text. For moderators.',
    type: ReportType,
    errors: refusals,
    input: {
      reportId: t.input.int({ description: 'The report’s number.' }),
      decision: t.input.field({ type: ReportDecisionEnum, description: 'What you make of it.' }),
      reason: t.input.string({ description: 'Why, 3 to 500 characters; kept in the audit log.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await handleReport(actionContext(context), input);
      return context.db.report.findUniqueOrThrow({ ...query, where: { id: input.reportId } });
    },
  }),
}));
