import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { batched } from '../../kernel/batched.ts';
import { MemberNode } from '../identity/index.ts';
import { PostNode, visiblePosts } from '../threads/index.ts';
import {
  demandPrivilege,
  type Metric,
  may,
  metricNames,
  metrics,
  postMetricNames,
  postMetrics,
} from '../trust/index.ts';
import { awardBadge } from './awards/award-badge.ts';
import { AwardType } from './awards/awards.schema.ts';
import { revokeBadgeAward } from './awards/revoke-badge-award.ts';
import { BadgeLevelEnum, BadgeNode, BadgeWayEnum } from './badges.schema.ts';
import { createBadge } from './definitions/create-badge.ts';
import { badgeIcons } from './definitions/shipped-badges.ts';
import { switchBadge } from './definitions/switch-badge.ts';
import { updateBadge } from './definitions/update-badge.ts';
import { type Preview, previewBadge } from './judging/preview-badge.ts';

type Words = { language: string; name: string; description: string };

const WordsType = builder.objectRef<Words>('BadgeWords').implement({
  description: 'What the brand itself calls a badge in a language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'The language.' }),
    name: t.exposeString('name', { description: 'The name; empty for ours.' }),
    description: t.exposeString('description', { description: 'How it is earned; empty for ours.' }),
  }),
});

builder.prismaObjectFields('Badge', (t) => ({
  ownWords: t.field({
    type: [WordsType],
    description: 'What the brand itself says of it.',
    select: { words: true },
    resolve: ({ words }) =>
      Object.entries(words as Record<string, Partial<Words>>).map(([language, { name, description }]) => ({
        language,
        name: name ?? '',
        description: description ?? '',
      })),
  }),
  isOwn: t.boolean({
    description: 'Whether the brand made it, and so decides how it is earned.',
    select: { shipped: true, way: true },
    resolve: ({ shipped, way }) => !shipped && way !== 'IMPORTED',
  }),
  lookingBack: t.float({
    nullable: true,
    description: 'While what was before it is judged: how far that is, from 0 to 1. For admins.',
    select: { judgedAt: true, judgedUpTo: true, judgedOf: true, enabled: true, way: true },
    resolve: ({ judgedAt, judgedUpTo, judgedOf, enabled }, _arguments, { viewer }) =>
      judgedAt === null && enabled && may(viewer.actor, 'manage badges')
        ? judgedUpTo / Math.max(judgedOf, 1)
        : null,
  }),
}));

const Described = builder.objectRef<{ name: string; metric: Metric }>('BadgeMetric').implement({
  description: 'Something that a badge’s formula can ask for.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As a formula writes it.' }),
    unit: t.string({ description: 'What is counted.', resolve: ({ metric }) => metric.unit }),
    now: t.boolean({
      description: 'Whether it can be asked for as it is now: `tips`.',
      resolve: ({ metric }) => metric.asked !== 'of days',
    }),
    ofDays: t.boolean({
      description: 'Whether it can be asked for of the last days: `tips(30)`.',
      resolve: ({ metric }) => metric.asked !== 'now',
    }),
    meaning: t.string({ description: 'What it is.', resolve: ({ metric }) => metric.meaning }),
  }),
});

builder.queryFields((t) => ({
  allBadges: t.prismaField({
    type: [BadgeNode],
    complexity: { field: 1, multiplier: 60 },
    description: 'Every badge that is not imported, those switched off as well; for admins.',
    resolve: (query, _root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'manage badges');
      return db.badge.findMany({
        ...query,
        where: { way: { not: 'IMPORTED' } },
        orderBy: [{ level: 'asc' }, { id: 'asc' }],
        take: 500,
      });
    },
  }),
  badgeMetrics: t.field({
    type: [Described],
    description: 'What formulas of badges can ask for, of members or of posts; for everybody to read.',
    args: { way: t.arg({ type: BadgeWayEnum, required: true, description: 'MEMBER or POST.' }) },
    resolve: (_root, { way }) =>
      way === 'POST'
        ? postMetricNames.map((name) => ({ name, metric: postMetrics[name] }))
        : metricNames.map((name) => ({ name, metric: metrics[name] })),
  }),
  badgeIcons: t.stringList({
    description: 'The symbols that a badge can bear; for everybody to read.',
    resolve: () => [...badgeIcons],
  }),
}));

const ExampleType = builder.objectRef<Preview['examples'][number]>('BadgeExample').implement({
  description: 'Somebody whom a badge would be given.',
  fields: (t) => ({
    member: t.prismaField({
      type: MemberNode,
      description: 'Who.',
      resolve: (query, { memberId }, _arguments, context, info) =>
        batched<number, object>(context, info.fieldNodes[0], async (ids) => {
          const members = await context.db.member.findMany({ ...query, where: { id: { in: [...ids] } } });
          return ids.map((id) => members.find((member) => member.id === id)!);
        }).load(memberId) as never,
    }),
    post: t.prismaField({
      type: PostNode,
      nullable: true,
      description: 'For which post; null when none earns it, and when you may not read it.',
      resolve: (query, { postId }, _arguments, { db, viewer }) =>
        postId === null
          ? null
          : db.post.findFirst({ ...query, where: { id: postId, AND: visiblePosts(viewer) } }),
    }),
  }),
});

const PreviewType = builder.objectRef<Preview>('BadgePreview').implement({
  description: 'What saving a badge would bring at once.',
  fields: (t) => ({
    members: t.exposeInt('members', { description: 'How many members would get it.' }),
    awards: t.exposeInt('awards', { description: 'How often it would be given.' }),
    examples: t.expose('examples', { type: [ExampleType], description: 'Some of them.' }),
  }),
});

const BadgeWordsInput = builder.inputType('BadgeWordsInput', {
  description: 'What a badge is called in one language; empty for what it is called without.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'en, sv, da, nl or fr.' }),
    name: t.string({ required: true, description: 'At most 40 characters.' }),
    description: t.string({ required: true, description: 'At most 200 characters.' }),
  }),
});

const said = {
  level: 'How much it asks.',
  way: 'How it comes to somebody: MEMBER, POST or HAND.',
  formula: 'Who earns it, in CEL over `badgeMetrics`; not for HAND.',
  repeats: 'Whether one can have it more than once; for POST and HAND.',
  icon: `The symbol: ${badgeIcons.join(', ')}.`,
  imageId: 'An upload’s id, of the purpose `avatar`; null for the symbol.',
  words: 'What it is called.',
  tell: 'Whether those who had earned it before are told; not when absent.',
  number: 'The badge’s number.',
};

builder.mutationFields((t) => ({
  previewBadge: t.fieldWithInput({
    description: 'Says whom a badge would be given if it were saved now. Changes nothing; for admins.',
    type: PreviewType,
    errors: refusals,
    input: {
      way: t.input.field({ type: BadgeWayEnum, description: 'MEMBER or POST.' }),
      formula: t.input.string({ description: said.formula }),
      repeats: t.input.boolean({ description: said.repeats }),
      number: t.input.int({ required: false, description: 'A badge that is there: who has it is left out.' }),
    },
    resolve: (_root, { input }, context) =>
      previewBadge(actionContext(context), { ...input, way: earnedWay(input.way) }),
  }),
  createBadge: t.prismaFieldWithInput({
    description: 'Makes a badge of the brand’s own; whoever earned it before gets it. For admins.',
    type: BadgeNode,
    errors: refusals,
    input: {
      level: t.input.field({ type: BadgeLevelEnum, description: said.level }),
      way: t.input.field({ type: BadgeWayEnum, description: said.way }),
      formula: t.input.string({ required: false, description: said.formula }),
      repeats: t.input.boolean({ description: said.repeats }),
      icon: t.input.string({ description: said.icon }),
      imageId: t.input.id({ required: false, description: said.imageId }),
      words: t.input.field({ type: [BadgeWordsInput], description: said.words }),
      tell: t.input.boolean({ required: false, description: said.tell }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await createBadge(actionContext(context), { ...input, way: ownWay(input.way) });
      return context.db.badge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateBadge: t.prismaFieldWithInput({
    description:
      'Changes a badge; of one that the brand did not make only its words and its look. For admins.',
    type: BadgeNode,
    errors: refusals,
    input: {
      number: t.input.int({ description: said.number }),
      level: t.input.field({ type: BadgeLevelEnum, description: said.level }),
      way: t.input.field({ type: BadgeWayEnum, description: said.way }),
      formula: t.input.string({ required: false, description: said.formula }),
      repeats: t.input.boolean({ description: said.repeats }),
      icon: t.input.string({ description: said.icon }),
      imageId: t.input.id({ required: false, description: said.imageId }),
      words: t.input.field({ type: [BadgeWordsInput], description: said.words }),
      tell: t.input.boolean({ required: false, description: said.tell }),
    },
    resolve: async (query, _root, { input }, context) => {
      await updateBadge(actionContext(context), { ...input, way: ownWay(input.way) });
      return context.db.badge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  switchBadge: t.prismaFieldWithInput({
    description: 'Switches a badge off or on again; nothing that was given is lost. For admins.',
    type: BadgeNode,
    errors: refusals,
    input: {
      number: t.input.int({ description: said.number }),
      enabled: t.input.boolean({ description: 'Whether it can be had and is seen.' }),
      tell: t.input.boolean({ required: false, description: said.tell }),
    },
    resolve: async (query, _root, { input }, context) => {
      await switchBadge(actionContext(context), input);
      return context.db.badge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  awardBadge: t.prismaFieldWithInput({
    description: 'Gives somebody a badge of those that are given by hand. For admins.',
    type: AwardType,
    errors: refusals,
    input: {
      number: t.input.int({ description: said.number }),
      handle: t.input.string({ description: 'Whom.' }),
      citation: t.input.string({ description: 'What for: 10 to 300 characters, for everybody to read.' }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await awardBadge(actionContext(context), input);
      return context.db.badgeAward.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  revokeBadgeAward: t.prismaFieldWithInput({
    description: 'Takes a badge away from somebody; the audit log keeps why. For admins.',
    type: AwardType,
    errors: refusals,
    input: {
      number: t.input.int({ description: 'The award’s number.' }),
      reason: t.input.string({ description: '3 to 500 characters.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await revokeBadgeAward(actionContext(context), input);
      return context.db.badgeAward.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
}));

type Way = typeof BadgeWayEnum.$inferType;

const earnedWay = (way: Way) => (way === 'POST' ? 'POST' : 'MEMBER');
const ownWay = (way: Way) => (way === 'IMPORTED' ? 'HAND' : way);
