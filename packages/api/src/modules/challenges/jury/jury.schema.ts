import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { batched } from '../../../kernel/batched.ts';
import { may } from '../../trust/index.ts';
import { seesJury } from '../challenges.access.ts';
import { ChallengeType, challengeRefusals } from '../challenges.schema.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { EntryType } from '../entering/entries.schema.ts';
import { loadAuthors } from '../entering/load-authors.ts';
import { dismissJuror, inviteJuror } from './invite-juror.ts';
import { markEntry } from './mark-entry.ts';
import { shortlistEntry } from './shortlist-entry.ts';

const { jurors: mostJurors, note, reason } = challengeLimits;

const JurorType = builder.prismaObject('ChallengeJuror', {
  description: 'Somebody who judges the entries of a challenge.',
  fields: (t) => ({
    member: t.relation('member', { description: 'Who.' }),
    invitedAt: t.expose('invitedAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

const MarkType = builder.prismaObject('ChallengeMark', {
  description: 'What a juror thinks of an entry. The jury and the product team see it, nobody else.',
  fields: (t) => ({
    member: t.relation('member', { description: 'Who.' }),
    shortlist: t.exposeBoolean('shortlist', { description: 'Whether it should be on the shortlist.' }),
    note: t.exposeString('note', { description: 'Why; may be empty.' }),
    markedAt: t.expose('markedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.prismaObjectFields('Challenge', (t) => ({
  viewerJudges: t.boolean({
    description: 'Whether you are of its jury.',
    select: { id: true },
    resolve: async ({ id }, _arguments, { db, viewer }) =>
      viewer.actor !== null &&
      (await db.challengeJuror.count({ where: { challengeId: id, memberId: viewer.actor.id } })) > 0,
  }),
  jurors: t.prismaField({
    type: [JurorType],
    nullable: true,
    description: `Who judges, at most ${mostJurors}; null for all but the jury and those who run challenges.`,
    complexity: mostJurors,
    select: { id: true },
    resolve: async (query, { id: challengeId }, _arguments, { db, viewer }) =>
      (await seesJury(db, viewer.actor, challengeId))
        ? db.challengeJuror.findMany({
            ...query,
            where: { challengeId },
            orderBy: [{ invitedAt: 'asc' }, { memberId: 'asc' }],
            take: mostJurors,
          })
        : null,
  }),
}));

builder.prismaObjectFields('ChallengeEntry', (t) => ({
  marks: t.prismaField({
    type: [MarkType],
    nullable: true,
    description: 'What the jury thinks of it; null for all but the jury and those who run challenges.',
    complexity: mostJurors,
    select: { id: true, challengeId: true },
    resolve: async (query, { id, challengeId }, _arguments, context, info) => {
      const { db, viewer } = context;
      const sees = await batched<number, boolean>(context, seesJury, (ids) =>
        Promise.all(ids.map((one) => seesJury(db, viewer.actor, one))),
      ).load(challengeId);
      if (!sees) return null;
      return batched<number, object[]>(context, info.fieldNodes[0], async (ids) => {
        const marks = await db.challengeMark.findMany({
          ...query,
          where: { entryId: { in: [...ids] } },
          orderBy: [{ markedAt: 'asc' }, { memberId: 'asc' }],
        });
        return ids.map((one) => marks.filter(({ entryId }) => entryId === one));
      }).load(id) as never;
    },
  }),
  viewerIsAuthor: t.boolean({
    description: 'Whether it is yours, or one of yours was merged into it: you do not judge it.',
    select: { threadId: true },
    resolve: async ({ threadId }, _arguments, context) => {
      const { actor } = context.viewer;
      if (!actor) return false;
      const authors = await batched<number, { memberId: number }[]>(context, loadAuthors, async (ids) => {
        const found = await loadAuthors(context.db, ids);
        return ids.map((id) => found.get(id) ?? []);
      }).load(threadId);
      return authors.some(({ memberId }) => memberId === actor.id);
    },
  }),
  viewerMayShortlist: t.boolean({
    description: 'Whether you may put it on the shortlist or take it off, when it is time.',
    resolve: (_entry, _arguments, { viewer }) => may(viewer.actor, 'run challenges'),
  }),
}));

builder.mutationFields((t) => ({
  inviteJuror: t.prismaFieldWithInput({
    description: 'Asks a member into the jury of a challenge. For those who run challenges.',
    type: ChallengeType,
    errors: refusals,
    input: {
      number: t.input.int({ description: 'The challenge’s number.' }),
      handle: t.input.string({ description: 'The member’s handle.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await inviteJuror(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  dismissJuror: t.prismaFieldWithInput({
    description: 'Takes a member out of the jury, with what they marked. For those who run challenges.',
    type: ChallengeType,
    errors: refusals,
    input: {
      number: t.input.int({ description: 'The challenge’s number.' }),
      memberId: t.input.int({ description: 'The member’s number.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await dismissJuror(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  markEntry: t.prismaFieldWithInput({
    description: 'Notes what you, as a juror, think of an entry. Nobody judges their own idea.',
    type: EntryType,
    errors: challengeRefusals,
    input: {
      entryNumber: t.input.int({ description: 'The entry’s number.' }),
      shortlist: t.input.boolean({ description: 'Whether it should be on the shortlist.' }),
      note: t.input.string({
        required: false,
        description: `Why, at most ${note.maximum} characters, for the jury and the product team.`,
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await markEntry(actionContext(context), input);
      return context.db.challengeEntry.findUniqueOrThrow({ ...query, where: { id: input.entryNumber } });
    },
  }),
  shortlistEntry: t.prismaFieldWithInput({
    description:
      'Puts an entry on the shortlist with a reason, or takes it off. For those who run challenges.',
    type: EntryType,
    errors: challengeRefusals,
    input: {
      entryNumber: t.input.int({ description: 'The entry’s number.' }),
      shortlisted: t.input.boolean({ description: 'Whether it is on it from now on.' }),
      reason: t.input.string({
        required: false,
        description: `Why, ${reason.minimum} to ${reason.maximum} characters; everybody reads it.`,
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await shortlistEntry(actionContext(context), input);
      return context.db.challengeEntry.findUniqueOrThrow({ ...query, where: { id: input.entryNumber } });
    },
  }),
}));
