import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { batched } from '../../../kernel/batched.ts';
import { connectionOf } from '../../../kernel/pagination/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { type Contribution, ContributorType } from '../../ideas/index.ts';
import { ThreadNode, visibleThreads } from '../../threads/index.ts';
import { demandPrivilege, may } from '../../trust/index.ts';
import { visibleChallenges } from '../challenges.access.ts';
import { ChallengeType, challengeRefusals } from '../challenges.schema.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { showsShortlist } from '../shows-shortlist.rules.ts';
import { enterChallenge } from './enter-challenge.ts';
import { enterableWhere } from './enterable.ts';
import { entriesPage, entryOrders } from './entries-page.ts';
import { loadAuthors } from './load-authors.ts';
import { withdrawEntry } from './withdraw-entry.ts';

/** Ideas of one's own that are offered to be entered, at most. */
const mostEnterable = 50;

/** What is looked for in titles, at most. */
const searchLength = 100;

const stands = {
  shortlistedAt: true,
  challenge: {
    select: {
      ...{ state: true, resultAt: true, opensAt: true, collectUntil: true },
      ...{ discussUntil: true, voteUntil: true, shortlistUntil: true },
    },
  },
} as const;
type Stands = { challenge: Parameters<typeof showsShortlist>[0] & { resultAt: Date | null } };

/** The shortlist is there to be read once it is whole, the result once it is published; for those who run it, always. */
const readsShortlist = ({ challenge }: Stands, viewer: Viewer) =>
  showsShortlist(challenge, new Date()) || may(viewer.actor, 'run challenges');
const readsResult = ({ challenge }: Stands, viewer: Viewer) =>
  challenge.resultAt !== null || may(viewer.actor, 'run challenges');

export const EntryType = builder.prismaObject('ChallengeEntry', {
  description: 'An idea in a challenge.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    challenge: t.relation('challenge', { description: 'Where it was entered.' }),
    thread: t.relation('thread', { description: 'The idea.' }),
    enteredAt: t.expose('enteredAt', { type: 'DateTime', description: 'When.' }),
    supporters: t.exposeInt('supporters', {
      description: 'How many support it; once the vote is over, how many did when it ended.',
    }),
    isCounted: t.exposeBoolean('counted', { description: 'Whether that was counted for the last time.' }),
    authors: t.field({
      type: [ContributorType],
      description: 'Whose it is: its author, and those of ideas that were merged into it.',
      complexity: 10,
      select: { threadId: true },
      resolve: ({ threadId }, _arguments, context) =>
        batched<number, Contribution[]>(context, loadAuthors, async (ids) => {
          const found = await loadAuthors(context.db, ids);
          return ids.map((id) => found.get(id) ?? []);
        }).load(threadId),
    }),
    isShortlisted: t.boolean({
      description: 'Whether it is on the shortlist. Told once the shortlist is whole.',
      select: stands,
      resolve: (entry, _arguments, { viewer }) =>
        entry.shortlistedAt !== null && readsShortlist(entry, viewer),
    }),
    shortlistReason: t.string({
      nullable: true,
      description: 'Why, in the jury’s words.',
      select: { ...stands, shortlistReason: true },
      resolve: (entry, _arguments, { viewer }) =>
        readsShortlist(entry, viewer) ? entry.shortlistReason : null,
    }),
    place: t.int({
      nullable: true,
      description: 'Its place in the result, from 1; several may share one.',
      select: { ...stands, place: true },
      resolve: (entry, _arguments, { viewer }) => (readsResult(entry, viewer) ? entry.place : null),
    }),
    award: t.string({
      nullable: true,
      description: 'What it won.',
      select: { ...stands, award: true },
      resolve: (entry, _arguments, { viewer }) => (readsResult(entry, viewer) ? entry.award : null),
    }),
    placeReason: t.string({
      nullable: true,
      description: 'Why it is placed.',
      select: { ...stands, placeReason: true },
      resolve: (entry, _arguments, { viewer }) => (readsResult(entry, viewer) ? entry.placeReason : null),
    }),
  }),
});

const EntryOrderEnum = builder.enumType('ChallengeEntryOrder', {
  description: 'Orders of entries.',
  values: describedValues(entryOrders),
});

const EntryConnection = builder.connectionObject(
  { type: EntryType, name: 'ChallengeEntryConnection', description: 'A page of entries.' },
  { name: 'ChallengeEntryEdge', description: 'An entry in a page.' },
);

builder.prismaObjectFields('Challenge', (t) => ({
  entries: t.field({
    type: EntryConnection,
    description: 'What was entered, as far as you may read it.',
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      order: t.arg({ type: EntryOrderEnum, required: false, description: 'SUPPORT when absent.' }),
      search: t.arg.string({
        required: false,
        description: `Those with this in their title, at most ${searchLength} characters. For those who run challenges.`,
      }),
      numbers: t.arg.intList({
        required: false,
        description: `Those of these numbers, at most ${challengeLimits.placings}.`,
      }),
    },
    select: { id: true },
    resolve: async ({ id: challengeId }, { order, search, numbers, ...rest }, context, info) => {
      const { db, viewer } = context;
      // It reads as many titles as there are entries.
      if (search != null) demandPrivilege(viewer.actor, 'run challenges');
      const filter = {
        search: search?.slice(0, searchLength),
        numbers: numbers?.slice(0, challengeLimits.placings),
      };
      const page = await entriesPage(db, viewer, { challengeId, order: order ?? 'SUPPORT', ...filter }, rest);
      const entries = await db.challengeEntry.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'ChallengeEntry' }),
        where: { id: { in: page.rows.map((row) => row.id) }, thread: visibleThreads(viewer) },
      });
      return connectionOf(page, entries);
    },
  }),
  viewerEntries: t.prismaField({
    type: [EntryType],
    description: 'What you entered yourself, the latest first; at most 20.',
    select: { id: true },
    complexity: 20,
    resolve: (query, { id: challengeId }, _arguments, { db, viewer }) =>
      db.challengeEntry.findMany({
        ...query,
        where: {
          ...{ challengeId, withdrawnAt: null },
          thread: { authorId: viewer.actor?.id ?? -1, AND: visibleThreads(viewer) },
        },
        orderBy: { id: 'desc' },
        take: 20,
      }),
  }),
  viewerIdeas: t.prismaField({
    type: [ThreadNode],
    description: `Ideas of yours that you could enter, the latest first; at most ${mostEnterable}.`,
    select: { id: true, category: { select: { readAudience: true } } },
    complexity: mostEnterable,
    resolve: (query, { id, category }, _arguments, { db, viewer }) =>
      db.thread.findMany({
        ...query,
        where: { AND: [visibleThreads(viewer), enterableWhere(viewer, id, category.readAudience)] },
        orderBy: { id: 'desc' },
        take: mostEnterable,
      }),
  }),
}));

builder.queryField('challengesOfIdea', (t) =>
  t.prismaField({
    type: [EntryType],
    description: 'Where an idea is, or was, in a challenge: the latest first, at most 10.',
    complexity: 10,
    args: { threadId: t.arg.int({ required: true, description: 'The idea’s number.' }) },
    resolve: (query, _root, { threadId }, { db, viewer }) =>
      db.challengeEntry.findMany({
        ...query,
        where: {
          ...{ threadId, withdrawnAt: null, thread: visibleThreads(viewer) },
          challenge: { AND: [visibleChallenges(viewer), { state: 'PUBLISHED' }] },
        },
        orderBy: { id: 'desc' },
        take: 10,
      }),
  }),
);

builder.mutationFields((t) => ({
  enterChallenge: t.prismaFieldWithInput({
    description: 'Enters an idea of yours in a challenge while it collects. Doing it again changes nothing.',
    type: EntryType,
    errors: challengeRefusals,
    input: {
      number: t.input.int({ description: 'The challenge’s number.' }),
      threadId: t.input.int({ description: 'The idea’s number.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await enterChallenge(actionContext(context), input);
      return context.db.challengeEntry.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawEntry: t.prismaFieldWithInput({
    description: 'Takes an idea of yours out of a challenge, which is returned, until the vote begins.',
    type: ChallengeType,
    errors: challengeRefusals,
    input: { entryNumber: t.input.int({ description: 'The entry’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await withdrawEntry(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
