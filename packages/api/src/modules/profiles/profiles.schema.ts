import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { connectionOf, type KeysetColumn, keysetPage } from '../../kernel/pagination/index.ts';
import { MemberNode, visibleMembers, visibleMembersSql } from '../identity/index.ts';
import { setAvatar } from './set-avatar.ts';
import { suggestMembers } from './suggest-members.ts';
import { updateProfile } from './update-profile.ts';

builder.prismaObjectFields('Member', (t) => ({
  bio: t.exposeString('bio', { description: 'What they say of themselves: plain text with line breaks.' }),
  avatar: t.relation('avatar', {
    nullable: true,
    description: 'Their picture, square; null for those who have none.',
  }),
}));

builder.prismaObjectFields('Login', (t) => ({
  locale: t.string({
    description: 'The language to be addressed in.',
    select: { member: { select: { locale: true } } },
    resolve: ({ member }) => member.locale,
  }),
  timeZone: t.string({
    description: 'The zone in which times are told.',
    select: { member: { select: { timeZone: true } } },
    resolve: ({ member }) => member.timeZone,
  }),
}));

const MemberConnection = builder.connectionObject(
  { type: MemberNode, name: 'MemberConnection', description: 'A page of members.' },
  { name: 'MemberEdge', description: 'A member in a page.' },
);

const newestFirst: readonly KeysetColumn[] = [
  { expression: Prisma.sql`m.joined_at`, type: 'timestamptz' },
  { expression: Prisma.sql`m.id`, type: 'int' },
];

builder.queryFields((t) => ({
  myReadingLanguages: t.stringList({
    description: 'Languages whose threads you want in your feeds, as ISO 639-1; none means all.',
    resolve: (_root, _arguments, { viewer }) => [...(viewer.actor?.readingLanguages ?? [])],
  }),
  member: t.prismaField({
    description: 'A member by their handle, also by one they had before; null for those who left.',
    type: MemberNode,
    nullable: true,
    args: { handle: t.arg.string({ description: 'The handle, without @.' }) },
    resolve: async (query, _root, { handle }, { db, viewer, services }) => {
      if (handle.includes('\0')) return null;
      const there = { state: { not: 'LEFT' as const }, AND: visibleMembers(viewer, services.settings) };
      return (
        (await db.member.findFirst({ ...query, where: { handle, ...there } })) ??
        db.member.findFirst({ ...query, where: { formerHandles: { some: { handle } }, ...there } })
      );
    },
  }),
  members: t.field({
    description: 'Everybody in the community, the newest first.',
    type: MemberConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: t.arg.connectionArgs(),
    resolve: async (_root, page, context, info) => {
      const found = await keysetPage(
        context.db,
        {
          from: Prisma.sql`member m`,
          id: Prisma.sql`m.id`,
          where: Prisma.sql`m.state = 'ACTIVE' AND ${visibleMembersSql(context.viewer, context.services.settings)}`,
          columns: newestFirst,
          direction: 'desc',
        },
        page,
      );
      const members = await context.db.member.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Member' }),
        where: { id: { in: found.rows.map(({ id }) => id) } },
      });
      return connectionOf(found, members);
    },
  }),
  memberSuggestions: t.prismaField({
    description: 'Up to eight members whose handle or name begins so; to complete a mention.',
    type: [MemberNode],
    args: { beginning: t.arg.string({ description: 'What was typed after the @.' }) },
    resolve: async (query, _root, { beginning }, { db, viewer, services }) => {
      const ids = await suggestMembers(db, beginning, visibleMembersSql(viewer, services.settings));
      const members = await db.member.findMany({ ...query, where: { id: { in: ids } } });
      return members.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    },
  }),
}));

builder.mutationFields((t) => ({
  updateProfile: t.prismaFieldWithInput({
    description: 'Changes your profile; what is absent stays as it is.',
    type: MemberNode,
    errors: refusals,
    input: {
      handle: t.input.string({
        required: false,
        description: '3 to 30 of a–z, 0–9, - and _. The one before stays yours and leads here.',
      }),
      displayName: t.input.string({ required: false, description: '1 to 60 characters of any script.' }),
      bio: t.input.string({ required: false, description: 'Up to 1,000 characters of plain text.' }),
      locale: t.input.string({ required: false, description: 'en, sv, da, nl or fr.' }),
      timeZone: t.input.string({ required: false, description: 'As in Europe/Stockholm.' }),
      readingLanguages: t.input.stringList({
        required: false,
        description: 'Languages whose threads you want in your feeds; an empty list means all.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      const action = actionContext(context);
      await updateProfile(action, input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: action.actor.id } });
    },
  }),
  setAvatar: t.prismaFieldWithInput({
    description: 'Chooses your profile picture among your uploads, or takes it away.',
    type: MemberNode,
    errors: refusals,
    input: {
      imageId: t.input.id({
        required: false,
        description: 'The upload’s id; nothing takes the picture away.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      const action = actionContext(context);
      await setAvatar(action, input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: action.actor.id } });
    },
  }),
}));
