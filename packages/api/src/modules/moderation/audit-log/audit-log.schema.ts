import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { batched } from '../../../kernel/batched.ts';
import { connectionOf, keysetPage } from '../../../kernel/pagination/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { type Subject, subjectPaths } from './subject-paths.ts';

const AuditEntryType = builder.prismaObject('AuditEntry', {
  description:
    'What somebody acting for the brand did, to what, and why. For moderators; it is never changed.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in the log.' }),
    action: t.exposeString('action', { description: 'Verb and noun, as in `hide post`.' }),
    subjectKind: t.exposeString('subjectKind', {
      description: 'What it was done to: thread, post, comment, member, category, tag, report.',
    }),
    subjectNumber: t.exposeInt('subjectId', { description: 'The number of what it was done to.' }),
    subjectPath: t.string({
      description: 'Where that is, if it has a page that you may read.',
      nullable: true,
      select: { subjectKind: true, subjectId: true },
      resolve: ({ subjectKind, subjectId }, _arguments, context) =>
        batched<Subject, string | null>(context, subjectPaths, (subjects) =>
          subjectPaths(context.db, context.viewer, subjects),
        ).load({ kind: subjectKind, id: subjectId }),
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    data: t.expose('data', { type: 'JSON', description: 'More about it, as numbers and moments.' }),
    actor: t.relation('actor', { nullable: true, description: 'Who did it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
  }),
});

const AuditEntryConnection = builder.connectionObject(
  { type: AuditEntryType, name: 'AuditEntryConnection', description: 'A page of the audit log.' },
  { name: 'AuditEntryEdge', description: 'An entry in a page.' },
);

builder.queryField('auditLog', (t) =>
  t.field({
    description: 'What was done for the brand, newest first. For moderators.',
    type: AuditEntryConnection,
    nullable: true,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      subjectKind: t.arg.string({ required: false, description: 'Only on this kind, as in `thread`.' }),
      subjectNumber: t.arg.int({ required: false, description: 'Only on this one of the kind.' }),
      actorNumber: t.arg.int({ required: false, description: 'Only by this member.' }),
    },
    resolve: async (_root, { subjectKind, subjectNumber, actorNumber, ...page }, context, info) => {
      const { db, viewer } = context;
      demandPrivilege(viewer.actor, 'read audit log');
      const where = [Prisma.sql`TRUE`];
      if (subjectKind) where.push(Prisma.sql`a.subject_kind = ${subjectKind}`);
      if (subjectNumber != null) where.push(Prisma.sql`a.subject_id = ${subjectNumber}`);
      if (actorNumber != null) where.push(Prisma.sql`a.actor_id = ${actorNumber}`);
      const found = await keysetPage(
        db,
        {
          from: Prisma.sql`audit_entry a`,
          id: Prisma.sql`a.id`,
          where: Prisma.join(where, ' AND '),
          columns: [
            { expression: Prisma.sql`a.created_at`, type: 'timestamptz' },
            { expression: Prisma.sql`a.id`, type: 'int' },
          ],
          direction: 'desc',
        },
        page,
      );
      const entries = await db.auditEntry.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'AuditEntry' }),
        where: { id: { in: found.rows.map((row) => row.id) } },
      });
      return connectionOf(found, entries);
    },
  }),
);
