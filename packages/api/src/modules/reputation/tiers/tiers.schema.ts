import { builder } from '../../../graphql/builder.ts';
import { batched } from '../../../kernel/batched.ts';
import {
  type EarnedPrivilege,
  earnedPrivileges,
  may,
  type Need,
  newcomerLimits,
  publishedTiers,
  type Tier,
  viewerSeesGames,
} from '../../trust/index.ts';
import { shownStanding } from '../reading/shown-standings.ts';
import { loadProgress, type MemberProgress } from './load-progress.ts';
import { tiersWithKeys } from './tiers-with-keys.ts';

const TierNameType = builder.objectRef<{ language: string; name: string }>('TierName').implement({
  description: 'What a tier is called in a language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'The language.' }),
    name: t.exposeString('name', { description: 'The name in it.' }),
  }),
});

/** What members are called. */
export const TierType = builder.objectRef<Tier>('Tier').implement({
  description: 'What members are called who did much for others. The rules are public.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name for programs, which does not change.' }),
    names: t.field({
      type: [TierNameType],
      description: 'What the brand calls it; where a language is missing, use your own words for `key`.',
      resolve: ({ names }) => Object.entries(names).map(([language, name]) => ({ language, name })),
    }),
    formula: t.exposeString('formula', {
      nullable: true,
      description: 'Who has it, in CEL. Null where it is granted and cannot be earned.',
    }),
    isEverybodys: t.boolean({
      description: 'Whether it takes nothing: what everybody is called at first.',
      resolve: ({ formula }) => formula === 'true',
    }),
    trust: t.exposeInt('trust', { description: 'How far those who have it are trusted, from 0 to 3.' }),
  }),
});

/** One thing that a tier asks for, and how much of it somebody has. */
export const TierNeedType = builder.objectRef<Need>('TierNeed').implement({
  description: 'One thing that a tier asks for: `metric` over `days` must be `comparison` `target`.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'What is measured, as in `membersHelped`.' }),
    days: t.exposeInt('days', { nullable: true, description: 'Over how many days; null for all time.' }),
    comparison: t.exposeString('comparison', { description: 'One of >=, >, <=, <, == and !=.' }),
    target: t.float({
      description: 'What it takes; 1 and 0 for yes and no.',
      resolve: ({ target }) => Number(target),
    }),
    has: t.float({
      description: 'What you have; 1 and 0 for yes and no.',
      resolve: ({ has }) => Number(has),
    }),
    met: t.exposeBoolean('met', { description: 'Whether that is enough.' }),
    share: t.exposeFloat('share', { description: 'How far you are, from 0 to 1.' }),
  }),
});

const TierProgressType = builder.objectRef<MemberProgress>('TierProgress').implement({
  description: 'Where a member is, what comes next and what is missing for it.',
  fields: (t) => ({
    tier: t.field({ type: TierType, description: 'What they are called.', resolve: ({ tier }) => tier }),
    next: t.field({
      type: TierType,
      nullable: true,
      description: 'The next tier that can be earned; null at the top.',
      resolve: ({ next }) => next?.tier ?? null,
    }),
    needs: t.field({
      type: [TierNeedType],
      nullable: true,
      description:
        'What the next tier asks for; null at the top, and where its formula is not made of such things.',
      resolve: ({ next }) => next?.needs ?? null,
    }),
    keptUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Set while they no longer reach what their tier asks: until when they keep it all the same.',
      resolve: ({ keptUntil }) => keptUntil,
    }),
    needsToKeep: t.field({
      type: [TierNeedType],
      nullable: true,
      description: 'With `keptUntil`: what their tier asks for, so what would keep it.',
      resolve: ({ needsToKeep }) => needsToKeep,
    }),
  }),
});

builder.prismaObjectFields('Member', (t) => ({
  tier: t.field({
    type: TierType,
    nullable: true,
    description:
      'What they are called here, for what they did for others; null where you are shown none, and for former members.',
    select: { id: true },
    resolve: async ({ id }, _arguments, context) => {
      const standing = await shownStanding(context, id);
      return (
        standing &&
        batched<string, Tier>(context, tiersWithKeys, (keys) => tiersWithKeys(context.db, keys)).load(
          standing.tier ?? '',
        )
      );
    },
  }),
  tierProgress: t.field({
    type: TierProgressType,
    nullable: true,
    complexity: 10,
    description:
      'How far they are from the next tier; null for everybody but themselves, and where you are shown none.',
    select: { id: true },
    resolve: async ({ id }, _arguments, context) =>
      context.viewer.actor?.id === id && (await viewerSeesGames(context))
        ? loadProgress(context.db, id, new Date())
        : null,
  }),
}));

builder.queryField('tiers', (t) =>
  t.field({
    type: [TierType],
    nullable: true,
    description:
      'Every tier of this community, the highest first, for everybody to read; null where you are shown none.',
    resolve: async (_root, _arguments, context) =>
      (await viewerSeesGames(context)) ? [...(await publishedTiers(context.db)).tiers.tiers] : null,
  }),
);

const PrivilegeEnum = builder.enumType('EarnedPrivilege', {
  description: 'What members are trusted with from a tier on.',
  values: {
    VOTE_DOWN: { value: 'vote down', description: 'Voting down.' },
    CREATE_TAG: { value: 'create tag', description: 'Making new tags.' },
    LINK_FREELY: {
      value: 'link freely',
      description: `More than ${newcomerLimits.links} links to elsewhere in a text.`,
    },
    SHOW_PICTURES_FREELY: {
      value: 'show pictures freely',
      description: `More than ${newcomerLimits.pictures} pictures in a text.`,
    },
    TAG_FOR_OTHERS: { value: 'tag for others', description: 'Changing the tags of what others began.' },
    REPORT_WITH_WEIGHT: {
      value: 'report with weight',
      description: 'Reports that moderators see before those of others.',
    },
  } as const,
});

type Offered = { privilege: EarnedPrivilege; allowed: boolean; from: Tier | null };

const ViewerPrivilegeType = builder.objectRef<Offered>('ViewerPrivilege').implement({
  description: 'Something that comes with a tier.',
  fields: (t) => ({
    privilege: t.expose('privilege', { type: PrivilegeEnum, description: 'What it is.' }),
    allowed: t.exposeBoolean('allowed', { description: 'Whether you may.' }),
    bound: t.int({
      nullable: true,
      description: 'Of links and pictures: how many a text may have without it.',
      resolve: ({ privilege }) =>
        privilege === 'link freely'
          ? newcomerLimits.links
          : privilege === 'show pictures freely'
            ? newcomerLimits.pictures
            : null,
    }),
    from: t.field({
      type: TierType,
      nullable: true,
      description: 'The lowest tier that may; null where only staff may, and where you are shown no tiers.',
      resolve: ({ from }) => from,
    }),
  }),
});

builder.queryField('viewerPrivileges', (t) =>
  t.field({
    type: [ViewerPrivilegeType],
    description: 'What comes with a tier, whether you may, and from which tier on.',
    resolve: async (_root, _arguments, context) => {
      const { db, viewer } = context;
      const games = await viewerSeesGames(context);
      const { tiers } = (await publishedTiers(db)).tiers;
      return (Object.keys(earnedPrivileges) as EarnedPrivilege[]).map((privilege) => ({
        privilege,
        allowed: may(viewer.actor, privilege),
        from: (games && tiers.findLast(({ trust }) => trust >= earnedPrivileges[privilege])) || null,
      }));
    },
  }),
);

const NewcomerLimitsType = builder
  .objectRef<{ lacked: readonly EarnedPrivilege[] }>('NewcomerLimits')
  .implement({
    description: 'What you are not trusted with yet.',
    fields: (t) => ({
      links: t.int({
        nullable: true,
        description: 'Most links to elsewhere in a text; null for any number.',
        resolve: ({ lacked }) => (lacked.includes('link freely') ? newcomerLimits.links : null),
      }),
      pictures: t.int({
        nullable: true,
        description: 'Most pictures in a text; null for any number.',
        resolve: ({ lacked }) => (lacked.includes('show pictures freely') ? newcomerLimits.pictures : null),
      }),
      votesDown: t.boolean({
        description: 'Whether you may vote down.',
        resolve: ({ lacked }) => !lacked.includes('vote down'),
      }),
      createsTags: t.boolean({
        description: 'Whether you may make new tags.',
        resolve: ({ lacked }) => !lacked.includes('create tag'),
      }),
      from: t.field({
        type: TierType,
        nullable: true,
        description: 'The lowest tier that may all of it; null where you are shown no tiers.',
        resolve: async ({ lacked }, _arguments, context) => {
          if (!(await viewerSeesGames(context))) return null;
          const trust = Math.max(...lacked.map((privilege) => earnedPrivileges[privilege]));
          const { tiers } = (await publishedTiers(context.db)).tiers;
          return tiers.findLast((tier) => tier.trust >= trust) ?? null;
        },
      }),
    }),
  });

builder.queryField('newcomerLimits', (t) =>
  t.field({
    type: NewcomerLimitsType,
    nullable: true,
    description:
      'What somebody new is not trusted with yet; null for visitors, and for whoever lacks nothing of it.',
    resolve: (_root, _arguments, { viewer: { actor } }) => {
      const privileges = Object.keys(earnedPrivileges) as EarnedPrivilege[];
      const lacked = privileges.filter(
        (privilege) => earnedPrivileges[privilege] === 1 && !may(actor, privilege),
      );
      return actor && lacked.length > 0 ? { lacked } : null;
    },
  }),
);

builder.queryField('viewerMayTagForOthers', (t) =>
  t.boolean({
    description: 'Whether you may change the tags of what others began.',
    resolve: (_root, _arguments, { viewer }) => may(viewer.actor, 'tag for others'),
  }),
);
