import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { ChallengeType } from '../challenges.schema.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { cancelChallenge, deleteChallengeDraft } from './cancel-challenge.ts';
import { createChallenge } from './create-challenge.ts';
import { publishChallenge } from './publish-challenge.ts';
import { updateChallenge } from './update-challenge.ts';

const { title, brief, rules, prizes, prizeName, prizeText, reason } = challengeLimits;
const said = {
  number: 'The challenge’s number.',
  title: `What it is called, ${title.minimum} to ${title.maximum} characters.`,
  slug: 'Its name in the path: small letters, digits, hyphens. Made of the title, or kept, when absent.',
  brief: `What is looked for: Markdown, ${brief.minimum} to ${brief.maximum} characters.`,
  rules: `What holds for everybody: Markdown, at most ${rules.maximum} characters.`,
  prizes: `What there is to win, at most ${prizes}; never money.`,
  categoryId: 'The number of a category that takes ideas: where ideas for it are begun, and who reads it.',
  dates: 'When its phases are.',
};

const PrizeInput = builder.inputType('ChallengePrizeInput', {
  description: 'Something to win that is not money.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: `What it is, ${prizeName.minimum} to ${prizeName.maximum} characters.`,
    }),
    text: t.string({
      required: true,
      description: `More about it, at most ${prizeText.maximum} characters.`,
    }),
  }),
});

const local = 'as the brand’s clock shows it: `2026-12-01T18:00`.';
const DatesInput = builder.inputType('ChallengeDatesInput', {
  description: 'When each phase ends. A phase without an end is left out.',
  fields: (t) => ({
    opensAt: t.string({ required: true, description: `When it opens, ${local}` }),
    collectUntil: t.string({ required: true, description: `Until when ideas are entered, ${local}` }),
    discussUntil: t.string({ required: false, description: `Until when they are discussed, ${local}` }),
    voteUntil: t.string({ required: false, description: `Until when support counts, ${local}` }),
    shortlistUntil: t.string({ required: false, description: `Until when the jury judges, ${local}` }),
  }),
});

const because = `Why, ${reason.minimum} to ${reason.maximum} characters; everybody reads it.`;

builder.mutationFields((t) => ({
  createChallenge: t.prismaFieldWithInput({
    description: 'Makes a draft of a challenge. For those who run challenges.',
    type: ChallengeType,
    errors: refusals,
    input: {
      title: t.input.string({ description: said.title }),
      slug: t.input.string({ required: false, description: said.slug }),
      brief: t.input.string({ description: said.brief }),
      rules: t.input.string({ description: said.rules }),
      prizes: t.input.field({ type: [PrizeInput], description: said.prizes }),
      categoryId: t.input.int({ description: said.categoryId }),
      dates: t.input.field({ type: DatesInput, description: said.dates }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this challenge.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await createChallenge(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateChallenge: t.prismaFieldWithInput({
    description:
      'Changes a challenge until its result is published. The phase follows the dates at once. For those who run challenges.',
    type: ChallengeType,
    errors: refusals,
    input: {
      number: t.input.int({ description: said.number }),
      version: t.input.int({ description: 'The version that the change starts from.' }),
      title: t.input.string({ description: said.title }),
      slug: t.input.string({ required: false, description: said.slug }),
      brief: t.input.string({ description: said.brief }),
      rules: t.input.string({ description: said.rules }),
      prizes: t.input.field({ type: [PrizeInput], description: said.prizes }),
      categoryId: t.input.int({ description: said.categoryId }),
      dates: t.input.field({ type: DatesInput, description: said.dates }),
    },
    resolve: async (query, _root, { input }, context) => {
      await updateChallenge(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  publishChallenge: t.prismaFieldWithInput({
    description: 'Puts a draft before its readers. For those who run challenges.',
    type: ChallengeType,
    errors: refusals,
    input: { number: t.input.int({ description: said.number }) },
    resolve: async (query, _root, { input }, context) => {
      await publishChallenge(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  cancelChallenge: t.prismaFieldWithInput({
    description: 'Calls a challenge off, for good. For those who run challenges.',
    type: ChallengeType,
    errors: refusals,
    input: {
      number: t.input.int({ description: said.number }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await cancelChallenge(actionContext(context), input);
      return context.db.challenge.findUniqueOrThrow({ ...query, where: { id: input.number } });
    },
  }),
  deleteChallengeDraft: t.fieldWithInput({
    description: 'Throws a draft away. For those who run challenges.',
    type: Done,
    errors: refusals,
    input: { number: t.input.int({ description: said.number }) },
    resolve: (_root, { input }, context) => done(deleteChallengeDraft(actionContext(context), input)),
  }),
}));
