import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { describedValues } from '../../graphql/described-values.ts';
import { ErrorInterface, refusals } from '../../graphql/errors.schema.ts';
import { batched } from '../../kernel/batched.ts';
import { localIn } from '../../kernel/local-time.ts';
import { connectionOf } from '../../kernel/pagination/index.ts';
import { brandTimeZone } from '../brand/index.ts';
import { writePost } from '../threads/index.ts';
import { demandPrivilege, may } from '../trust/index.ts';
import { actMeanings, acts, type ChallengeAct, isTimeFor, timeFor } from './challenge-acts.rules.ts';
import { phaseOf, phases, spansOf } from './challenge-phase.rules.ts';
import { visibleChallenges } from './challenges.access.ts';
import { WrongPhase } from './challenges.errors.ts';
import { challengesPage, challengeTimes, deskChallengesPage } from './challenges-page.ts';
import type { Prize } from './check-challenge.rules.ts';
import { countEntries } from './entering/entries-page.ts';

export const ChallengePhaseEnum = builder.enumType('ChallengePhase', {
  description: 'Where a challenge is by the clock.',
  values: describedValues(phases),
});

const ChallengeStateEnum = builder.enumType('ChallengeState', {
  description: 'Whether a challenge takes place.',
  values: describedValues({
    DRAFT: 'It is being written; nobody else sees it.',
    PUBLISHED: 'It takes place, and the clock moves it.',
    CANCELLED: 'It was called off.',
  }),
});

const ChallengeTimeEnum = builder.enumType('ChallengeTime', {
  description: 'Challenges by the clock.',
  values: describedValues(challengeTimes),
});

const ChallengeActEnum = builder.enumType('ChallengeAct', {
  description: 'What is done in a challenge.',
  values: describedValues(actMeanings),
});

builder.objectType(WrongPhase, {
  name: 'WrongPhaseError',
  description: 'The challenge is in another phase.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    act: t.expose('act', { type: ChallengeActEnum, description: 'What was to be done.' }),
    phase: t.expose('phase', { type: ChallengePhaseEnum, description: 'The phase it is in.' }),
    from: t.expose('from', { type: 'DateTime', nullable: true, description: 'When it can first be done.' }),
    until: t.expose('until', { type: 'DateTime', nullable: true, description: 'Until when it can be done.' }),
  }),
});

/** The refusals of what is done in a challenge. */
export const challengeRefusals = { types: [...refusals.types, WrongPhase] };

const PrizeType = builder.objectRef<Prize>('ChallengePrize').implement({
  description: 'Something to win that is not money.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is.' }),
    text: t.exposeString('text', { description: 'More about it; may be empty.' }),
  }),
});

const SpanType = builder
  .objectRef<{ phase: keyof typeof phases; from: Date | null; until: Date | null }>('ChallengeSpan')
  .implement({
    description: 'A phase of a challenge from when to when.',
    fields: (t) => ({
      phase: t.expose('phase', { type: ChallengePhaseEnum, description: 'Which.' }),
      from: t.expose('from', {
        type: 'DateTime',
        nullable: true,
        description: 'Its first instant; null for the first phase.',
      }),
      until: t.expose('until', {
        type: 'DateTime',
        nullable: true,
        description: 'The first instant after it; null for the last phase.',
      }),
    }),
  });

const TimeType = builder
  .objectRef<{ act: ChallengeAct; from: Date | null; until: Date | null; isNow: boolean }>('ChallengeActTime')
  .implement({
    description: 'When something is done in a challenge.',
    fields: (t) => ({
      act: t.expose('act', { type: ChallengeActEnum, description: 'What.' }),
      from: t.expose('from', { type: 'DateTime', nullable: true, description: 'From when.' }),
      until: t.expose('until', {
        type: 'DateTime',
        nullable: true,
        description: 'Until when; null without end.',
      }),
      isNow: t.exposeBoolean('isNow', { description: 'Whether it is done now.' }),
    }),
  });

type Local = Record<'opensAt' | 'collectUntil', string> &
  Record<'discussUntil' | 'voteUntil' | 'shortlistUntil', string | null>;
const LocalDatesType = builder.objectRef<Local>('ChallengeLocalDates').implement({
  description: 'The days and times of a challenge as the brand’s clock shows them: `2026-12-01T18:00`.',
  fields: (t) => ({
    opensAt: t.exposeString('opensAt', { description: 'When it opens.' }),
    collectUntil: t.exposeString('collectUntil', { description: 'Until when ideas are entered.' }),
    discussUntil: t.exposeString('discussUntil', {
      nullable: true,
      description: 'Until when they are discussed.',
    }),
    voteUntil: t.exposeString('voteUntil', { nullable: true, description: 'Until when support counts.' }),
    shortlistUntil: t.exposeString('shortlistUntil', {
      nullable: true,
      description: 'Until when the jury judges.',
    }),
  }),
});

const dates = {
  opensAt: true,
  collectUntil: true,
  discussUntil: true,
  voteUntil: true,
  shortlistUntil: true,
} as const;

export const ChallengeType = builder.prismaObject('Challenge', {
  description: 'A dated call for ideas.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    slug: t.exposeString('slug', { description: 'Its name in the path.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    path: t.string({
      description: 'Where it is.',
      select: { slug: true },
      resolve: ({ slug }) => `/challenges/${slug}`,
    }),
    brief: t.exposeString('brief', { description: 'What is looked for, Markdown.' }),
    briefHtml: t.string({
      description: 'The same as HTML that is safe to show.',
      select: { brief: true },
      complexity: 10,
      resolve: ({ brief }, _arguments, { db, services }) => htmlOf(db, services, brief),
    }),
    rules: t.exposeString('rules', { description: 'What holds for everybody, Markdown; may be empty.' }),
    rulesHtml: t.string({
      description: 'The same as HTML that is safe to show.',
      select: { rules: true },
      complexity: 10,
      resolve: ({ rules }, _arguments, { db, services }) => htmlOf(db, services, rules),
    }),
    prizes: t.field({
      type: [PrizeType],
      description: 'What there is to win; never money.',
      select: { prizes: true },
      resolve: ({ prizes }) => prizes as Prize[],
    }),
    category: t.relation('category', { description: 'Where ideas for it are begun.' }),
    state: t.expose('state', { type: ChallengeStateEnum, description: 'Whether it takes place.' }),
    phase: t.field({
      type: ChallengePhaseEnum,
      description: 'Where it is by the clock.',
      select: dates,
      resolve: (challenge) => phaseOf(challenge, new Date()),
    }),
    spans: t.field({
      type: [SpanType],
      description: 'The phases it has, in their order.',
      select: dates,
      resolve: (challenge) => spansOf(challenge),
    }),
    times: t.field({
      type: [TimeType],
      description: 'When what is done in it; what it has no phase for is not there.',
      select: dates,
      resolve: (challenge) => timesOf(challenge, new Date()),
    }),
    localDates: t.field({
      type: LocalDatesType,
      description: 'Its instants as the brand’s clock shows them.',
      select: dates,
      resolve: async (challenge, _arguments, { db, services }) => {
        const zone = await brandTimeZone(db, services.settings);
        const local = (at: Date | null) => at && localIn(zone, at);
        return {
          opensAt: localIn(zone, challenge.opensAt),
          collectUntil: localIn(zone, challenge.collectUntil),
          discussUntil: local(challenge.discussUntil),
          voteUntil: local(challenge.voteUntil),
          shortlistUntil: local(challenge.shortlistUntil),
        };
      },
    }),
    opensAt: t.expose('opensAt', { type: 'DateTime', description: 'When it opens.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      description: 'When its last phase ends, or it was cancelled.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published.',
    }),
    cancelledReason: t.exposeString('cancelledReason', {
      nullable: true,
      description: 'Why it was cancelled.',
    }),
    entryCount: t.field({
      type: 'Int',
      description: 'Entries that you may read.',
      select: { id: true },
      resolve: ({ id }, _arguments, context) =>
        batched<number, number>(context, countEntries, (ids) =>
          countEntries(context.db, context.viewer, ids),
        ).load(id),
    }),
    version: t.exposeInt('version', { description: 'The version that changes start from.' }),
    viewerMayRun: t.boolean({
      description: 'Whether you may change, judge and end it for the brand.',
      resolve: (_challenge, _arguments, { viewer }) => may(viewer.actor, 'run challenges'),
    }),
  }),
});

function timesOf(challenge: Parameters<typeof spansOf>[0], now: Date) {
  return (Object.keys(acts) as ChallengeAct[]).flatMap((act) => {
    const when = timeFor(act, challenge);
    return when ? [{ act, ...when, isNow: isTimeFor(act, challenge, now) }] : [];
  });
}

/** Markdown as the HTML that pages show, made as that of posts is. */
export async function htmlOf(
  db: Parameters<typeof writePost>[0],
  { settings }: { settings: Parameters<typeof writePost>[1] },
  markdown: string,
): Promise<string> {
  return markdown === '' ? '' : (await writePost(db, settings, markdown)).html;
}

const ChallengeConnection = builder.connectionObject(
  { type: ChallengeType, name: 'ChallengeConnection', description: 'A page of challenges.' },
  { name: 'ChallengeEdge', description: 'A challenge in a page.' },
);

builder.queryFields((t) => ({
  challenge: t.prismaField({
    type: ChallengeType,
    nullable: true,
    description: 'One challenge, when you may read it; also by an address it had before.',
    args: { slug: t.arg.string({ required: true, description: 'Its name in the path.' }) },
    resolve: async (query, _root, { slug }, { db, viewer }) =>
      (await db.challenge.findFirst({ ...query, where: { slug, AND: visibleChallenges(viewer) } })) ??
      db.challenge.findFirst({
        ...query,
        where: { formerSlugs: { some: { slug } }, AND: visibleChallenges(viewer) },
      }),
  }),
  challenges: t.field({
    type: ChallengeConnection,
    description: 'Challenges that you may read. Drafts are not among them.',
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      time: t.arg({ type: ChallengeTimeEnum, required: true, description: 'Which, by the clock.' }),
    },
    resolve: async (_root, { time, ...rest }, context, info) => {
      const { db, viewer } = context;
      const page = await challengesPage(db, viewer, { time, now: new Date() }, rest);
      const challenges = await db.challenge.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Challenge' }),
        where: { id: { in: page.rows.map((row) => row.id) }, AND: visibleChallenges(viewer) },
      });
      return connectionOf(page, challenges);
    },
  }),
  deskChallenges: t.field({
    type: ChallengeConnection,
    nullable: true,
    description: 'All challenges, drafts among them, the newest first. For those who run challenges.',
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: t.arg.connectionArgs(),
    resolve: async (_root, rest, context, info) => {
      const { db, viewer } = context;
      demandPrivilege(viewer.actor, 'run challenges');
      const page = await deskChallengesPage(db, viewer, rest);
      const challenges = await db.challenge.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Challenge' }),
        where: { id: { in: page.rows.map((row) => row.id) }, AND: visibleChallenges(viewer) },
      });
      return connectionOf(page, challenges);
    },
  }),
}));
