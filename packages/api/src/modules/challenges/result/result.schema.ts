import type { ChallengeEntry } from '@embassy/database';
import { builder } from '../../../graphql/builder.ts';
import { actionContext, type Context } from '../../../graphql/context.ts';
import { batched } from '../../../kernel/batched.ts';
import { visibleThreads } from '../../threads/index.ts';
import { may } from '../../trust/index.ts';
import { ChallengeType, challengeRefusals, htmlOf } from '../challenges.schema.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { EntryType } from '../entering/entries.schema.ts';
import { type KeptList, keptEntries } from '../entering/kept-entries.ts';
import { showsShortlist } from '../shows-shortlist.rules.ts';
import { publishResult } from './publish-result.ts';
import { withdrawResult } from './withdraw-result.ts';

const { award, reason, thanks, placings } = challengeLimits;

const PlacingInput = builder.inputType('ChallengePlacingInput', {
  description: 'An entry in the result.',
  fields: (t) => ({
    entryNumber: t.int({ required: true, description: 'The entry’s number.' }),
    place: t.int({
      required: true,
      description: 'Its place, counted as in sport: after two firsts comes a third.',
    }),
    award: t.string({
      required: true,
      description: `What it won, ${award.minimum} to ${award.maximum} characters; never money.`,
    }),
    reason: t.string({
      required: true,
      description: `Why, ${reason.minimum} to ${reason.maximum} characters.`,
    }),
  }),
});

builder.prismaObjectFields('Challenge', (t) => ({
  resultAt: t.expose('resultAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When the result was published; null until then.',
  }),
  thanks: t.string({
    nullable: true,
    description: 'What the brand says with the result, Markdown.',
    select: { thanks: true, resultAt: true },
    resolve: ({ thanks: text, resultAt }, _arguments, { viewer }) =>
      resultAt || may(viewer.actor, 'run challenges') ? text : null,
  }),
  thanksHtml: t.string({
    nullable: true,
    description: 'The same as HTML that is safe to show.',
    complexity: 10,
    select: { thanks: true, resultAt: true },
    resolve: ({ thanks: text, resultAt }, _arguments, { db, services }) =>
      resultAt ? htmlOf(db, services, text) : null,
  }),
  placed: t.prismaField({
    type: [EntryType],
    description: `The entries that are placed, the first first; at most ${placings}. Two that became one idea are one.`,
    complexity: placings,
    select: { id: true, resultAt: true },
    resolve: async (query, { id, resultAt }, _arguments, context, info) =>
      resultAt || may(context.viewer.actor, 'run challenges')
        ? loadKept(context, { which: 'PLACED', id, field: info.fieldNodes[0], query })
        : [],
  }),
  shortlist: t.prismaField({
    type: [EntryType],
    description: `The shortlist, most supporters first; at most ${challengeLimits.shortlist}. Told once it is whole.`,
    complexity: challengeLimits.shortlist,
    select: {
      ...{ id: true, state: true, opensAt: true, collectUntil: true },
      ...{ discussUntil: true, voteUntil: true, shortlistUntil: true },
    },
    resolve: async (query, { id, ...challenge }, _arguments, context, info) =>
      showsShortlist(challenge, new Date()) || may(context.viewer.actor, 'run challenges')
        ? loadKept(context, { which: 'SHORTLISTED', id, field: info.fieldNodes[0], query })
        : [],
  }),
}));

type Asked = { which: KeptList; id: number; field: unknown; query: object };

/** One of a challenge's short lists; those of a whole page of challenges are asked for at once. */
function loadKept(context: Context, { which, id, field, query }: Asked): Promise<ChallengeEntry[]> {
  const { db, viewer } = context;
  return batched<number, ChallengeEntry[]>(context, field, async (challengeIds) => {
    const lists = await keptEntries(db, viewer, { which, challengeIds });
    const entries = await db.challengeEntry.findMany({
      ...query,
      where: { id: { in: lists.flat() }, thread: visibleThreads(viewer) },
    });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return lists.map((ids) => ids.flatMap((one) => byId.get(one) ?? []));
  }).load(id);
}

builder.mutationFields((t) => ({
  publishChallengeResult: t.prismaFieldWithInput({
    description:
      'Publishes what came of a challenge, after its last phase. Where there was a shortlist, the placed are of it. For those who run challenges.',
    type: ChallengeType,
    errors: challengeRefusals,
    input: {
      number: t.input.int({ description: 'The challenge’s number.' }),
      placings: t.input.field({
        type: [PlacingInput],
        description: `Who is placed, at most ${placings}.`,
      }),
      thanks: t.input.string({
        required: false,
        description: `What you say with it: Markdown, at most ${thanks.maximum} characters. Needed where nobody is placed.`,
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await publishResult(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  withdrawChallengeResult: t.prismaFieldWithInput({
    description: 'Takes a result back, with what was credited for it. For those who run challenges.',
    type: ChallengeType,
    errors: challengeRefusals,
    input: {
      number: t.input.int({ description: 'The challenge’s number.' }),
      reason: t.input.string({
        description: `Why, ${reason.minimum} to ${reason.maximum} characters, for the log.`,
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await withdrawResult(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
}));
