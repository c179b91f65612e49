import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { batched } from '../../../kernel/batched.ts';
import { connectionOf, type PageArguments } from '../../../kernel/pagination/index.ts';
import { shownStanding } from '../../reputation/index.ts';
import { PostNode, visiblePosts } from '../../threads/index.ts';
import { may } from '../../trust/index.ts';
import { awardsOfBadge, awardsOfMember, badgeCountsOf, type LevelCounts } from './award-pages.ts';

const AwardCauseEnum = builder.enumType('AwardCause', {
  description: 'How somebody came to a badge.',
  values: describedValues({
    EARNED: 'They did something, and it was earned then.',
    LOOKED_BACK: 'They had earned it before there was the badge.',
    BY_HAND: 'The team gave it.',
    IMPORTED: 'They brought it from elsewhere.',
  }),
});

export const AwardType = builder.prismaObject('BadgeAward', {
  description: 'A badge that somebody got, and for what.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to revoke it by.' }),
    badge: t.relation('badge', { description: 'The badge.' }),
    member: t.relation('member', { description: 'Who got it.' }),
    cause: t.expose('cause', { type: AwardCauseEnum, description: 'How they came to it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they got it.' }),
    citation: t.exposeString('citation', { description: 'For BY_HAND: what for, plain text.' }),
    awardedBy: t.relation('awardedBy', { nullable: true, description: 'For BY_HAND: who gave it.' }),
    post: t.prismaField({
      type: PostNode,
      nullable: true,
      description: 'The post that earned it; null when none did, and when you may not read it.',
      select: { postId: true },
      resolve: (query, { postId }, _arguments, context, info) =>
        postId === null
          ? null
          : (batched<number, object | null>(context, info.fieldNodes[0], async (ids) => {
              const posts = await context.db.post.findMany({
                ...query,
                where: { id: { in: [...ids] }, AND: visiblePosts(context.viewer) },
              });
              return ids.map((id) => posts.find((post) => post.id === id) ?? null);
            }).load(postId) as never),
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken away; for admins.',
      select: { revokedAt: true },
      resolve: ({ revokedAt }, _arguments, { viewer }) =>
        may(viewer.actor, 'manage badges') ? revokedAt : null,
    }),
  }),
});

const AwardConnection = builder.connectionObject(
  { type: AwardType, name: 'BadgeAwardConnection', description: 'A page of badges that were given.' },
  { name: 'BadgeAwardEdge', description: 'One of them in a page.' },
);

const complexity = ({ first, last }: PageArguments) => ({ field: 1, multiplier: first ?? last ?? 20 });

builder.prismaObjectField('Badge', 'awards', (t) =>
  t.field({
    type: AwardConnection,
    description: 'Who got it, the newest first; not those who show nobody what they have.',
    complexity,
    args: t.arg.connectionArgs(),
    select: { id: true },
    resolve: async ({ id }, page, context, info) => {
      const found = await awardsOfBadge(context.db, context.viewer, id, page);
      const awards = await context.db.badgeAward.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'BadgeAward' }),
        where: { id: { in: found.rows.map((row) => row.id) } },
      });
      return connectionOf(found, awards);
    },
  }),
);

const CountsType = builder.objectRef<LevelCounts>('BadgeCounts').implement({
  description: 'How many badges somebody has, by level.',
  fields: (t) => ({
    gold: t.exposeInt('gold', { description: 'Gold ones.' }),
    silver: t.exposeInt('silver', { description: 'Silver ones.' }),
    bronze: t.exposeInt('bronze', { description: 'Bronze ones.' }),
  }),
});

builder.prismaObjectFields('Member', (t) => ({
  badgeCounts: t.field({
    type: CountsType,
    nullable: true,
    description: 'How many badges they have; null where they are not shown to you.',
    select: { id: true },
    resolve: async ({ id }, _arguments, context) =>
      (await shownStanding(context, id)) === null
        ? null
        : batched<number, LevelCounts>(context, badgeCountsOf, (ids) => badgeCountsOf(context.db, ids)).load(
            id,
          ),
  }),
  badgeAwards: t.field({
    type: AwardConnection,
    nullable: true,
    description: 'Their badges, the newest first; null where they are not shown to you.',
    complexity,
    args: t.arg.connectionArgs(),
    select: { id: true },
    resolve: async ({ id }, page, context, info) => {
      if ((await shownStanding(context, id)) === null) return null;
      const found = await awardsOfMember(context.db, id, page);
      const awards = await context.db.badgeAward.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'BadgeAward' }),
        where: { id: { in: found.rows.map((row) => row.id) } },
      });
      return connectionOf(found, awards);
    },
  }),
}));
