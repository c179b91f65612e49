import type { Badge } from '@embassy/database';
import { builder } from '../../graphql/builder.ts';
import { describedValues } from '../../graphql/described-values.ts';
import { batched } from '../../kernel/batched.ts';
import { languages } from '../../kernel/languages.ts';
import { TierNeedType } from '../reputation/index.ts';
import { may, type Need, viewerSeesGames } from '../trust/index.ts';
import { badgeWords } from './definitions/badge-words.ts';
import { badgeGroups, groupOf } from './definitions/shipped-badges.ts';
import { progressOf } from './progress-of.ts';

export const BadgeLevelEnum = builder.enumType('BadgeLevel', {
  description: 'How much a badge asks.',
  values: {
    BRONZE: { description: 'Something to begin with.' },
    SILVER: { description: 'Something that takes a while.' },
    GOLD: { description: 'Something that few have.' },
  } as const,
});
export const BadgeWayEnum = builder.enumType('BadgeWay', {
  description: 'How a badge comes to somebody.',
  values: {
    MEMBER: { description: 'Its formula holds of what is measured of a member.' },
    POST: { description: 'Its formula holds of what is measured of a post.' },
    HAND: { description: 'The team gives it, and says what for.' },
    IMPORTED: { description: 'It was brought here from elsewhere and cannot be earned here.' },
  } as const,
});
const BadgeGroupEnum = builder.enumType('BadgeGroup', {
  description: 'What a badge is for.',
  values: describedValues(badgeGroups),
});

const language = { required: true, description: 'The language of the reader.' } as const;

const BadgeNameType = builder.objectRef<{ language: string; name: string }>('BadgeName').implement({
  description: 'What a badge is called in a language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'The language.' }),
    name: t.exposeString('name', { description: 'The name in it.' }),
  }),
});

export const BadgeNode = builder.prismaObject('Badge', {
  description: 'What members can be given for what they did. How it is earned is public.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to change it by.' }),
    key: t.exposeString('key', { description: 'Its name for programs and in its path.' }),
    level: t.expose('level', { type: BadgeLevelEnum, description: 'How much it asks.' }),
    way: t.expose('way', { type: BadgeWayEnum, description: 'How it comes to somebody.' }),
    group: t.field({
      type: BadgeGroupEnum,
      description: 'What it is for.',
      select: { key: true, way: true, shipped: true },
      resolve: (badge) => groupOf(badge),
    }),
    formula: t.exposeString('formula', { nullable: true, description: 'Who earns it, in CEL.' }),
    repeats: t.exposeBoolean('repeats', { description: 'Whether one can have it more than once.' }),
    icon: t.exposeString('icon', { description: 'The name of the symbol that it bears.' }),
    image: t.relation('image', { nullable: true, description: 'The picture that it bears instead.' }),
    name: t.string({
      description: 'What it is called.',
      args: { language: t.arg.string(language) },
      select: { key: true, words: true, shipped: true, importName: true },
      resolve: (badge, { language }) => badgeWords(badge, language).name,
    }),
    names: t.field({
      type: [BadgeNameType],
      description: 'What it is called in every language.',
      select: { key: true, words: true, shipped: true, importName: true },
      resolve: (badge) => languages.map((language) => ({ language, name: badgeWords(badge, language).name })),
    }),
    description: t.string({
      description: 'How it is earned, in words; empty where nobody said it.',
      args: { language: t.arg.string(language) },
      select: { key: true, words: true, shipped: true, importName: true },
      resolve: (badge, { language }) => badgeWords(badge, language).description,
    }),
    tagBased: t.exposeBoolean('tagBased', { description: 'For IMPORTED: whether it was about a tag there.' }),
    enabled: t.exposeBoolean('enabled', { description: 'Whether it can be had and is seen.' }),
    memberCount: t.exposeInt('memberCount', { description: 'How many have it.' }),
    awardCount: t.exposeInt('awardCount', { description: 'How often it was given.' }),
    viewerAwards: t.int({
      description: 'How often you have it.',
      select: { id: true },
      resolve: ({ id }, _arguments, context) =>
        batched<number, number>(context, 'viewer awards', (ids) => viewerAwards(context, ids)).load(id),
    }),
    viewerNeeds: t.field({
      type: [TierNeedType],
      nullable: true,
      complexity: 3,
      description: 'What it asks and what you have of it; null for visitors, and where that cannot be told.',
      select: { id: true, way: true, formula: true },
      resolve: ({ id, way, formula }, _arguments, context) => {
        const { actor } = context.viewer;
        return actor === null
          ? null
          : batched<Pick<Badge, 'id' | 'way' | 'formula'>, Need[] | null>(context, progressOf, (badges) =>
              progressOf(context.db, actor.id, badges, new Date()),
            ).load({ id, way, formula });
      },
    }),
  }),
});

type Context = (typeof builder)['$inferSchemaTypes']['Context'];

async function viewerAwards({ db, viewer }: Context, badgeIds: readonly number[]): Promise<number[]> {
  if (viewer.actor === null) return badgeIds.map(() => 0);
  const counts = await db.badgeAward.groupBy({
    by: ['badgeId'],
    where: { memberId: viewer.actor.id, badgeId: { in: [...badgeIds] }, revokedAt: null },
    _count: true,
  });
  return badgeIds.map((id) => counts.find(({ badgeId }) => badgeId === id)?._count ?? 0);
}

/** More than a brand ever needs; of imported ones those that most members have. */
const most = { own: 300, imported: 200 };

builder.queryFields((t) => ({
  badges: t.prismaField({
    type: [BadgeNode],
    nullable: true,
    complexity: { field: 1, multiplier: 60 },
    description: `Every badge that can be had here, at most ${most.own}, in the order of what they ask; null where you are shown none.`,
    resolve: async (query, _root, _arguments, context) =>
      (await viewerSeesGames(context))
        ? context.db.badge.findMany({
            ...query,
            where: { enabled: true, way: { not: 'IMPORTED' } },
            orderBy: [{ level: 'asc' }, { id: 'asc' }],
            take: most.own,
          })
        : null,
  }),
  importedBadges: t.prismaField({
    type: [BadgeNode],
    complexity: { field: 1, multiplier: 60 },
    description: `Badges that came from elsewhere, the most frequent first, at most ${most.imported}.`,
    resolve: async (query, _root, _arguments, context) =>
      (await viewerSeesGames(context))
        ? context.db.badge.findMany({
            ...query,
            where: { enabled: true, way: 'IMPORTED', awardCount: { gt: 0 } },
            orderBy: [{ memberCount: 'desc' }, { id: 'asc' }],
            take: most.imported,
          })
        : [],
  }),
  badge: t.prismaField({
    type: BadgeNode,
    nullable: true,
    description: 'A badge by its key; null where you are shown none. Those switched off only for admins.',
    args: { key: t.arg.string({ required: true, description: 'Its key.' }) },
    resolve: async (query, _root, { key }, context) => {
      const manages = may(context.viewer.actor, 'manage badges');
      if (!manages && !(await viewerSeesGames(context))) return null;
      return context.db.badge.findFirst({ ...query, where: { key, ...(manages ? {} : { enabled: true }) } });
    },
  }),
}));
