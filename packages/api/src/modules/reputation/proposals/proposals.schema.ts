import type { ProposalKind } from '@embassy/database';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { MemberNode } from '../../identity/index.ts';
import { demandPrivilege, presetNames, type Tiers } from '../../trust/index.ts';
import { described } from '../described.ts';
import { beginProposal } from './begin-proposal.ts';
import { discardProposal } from './discard-proposal.ts';
import { loadProposal, type ShownProposal } from './load-proposal.ts';
import { longestNote } from './publish.rules.ts';
import { publishRulebook } from './publish-rulebook.ts';
import { publishTiers } from './publish-tiers.ts';
import { ReadingType, readingsOf } from './reading.schema.ts';
import { saveProposal } from './save-proposal.ts';
import { TrialType } from './trial.schema.ts';
import { trialDays, tryProposal } from './try-proposal.ts';

const ProposalKindEnum = builder.enumType('ProposalKind', {
  description: 'What is proposed.',
  values: described<ProposalKind>({
    RULEBOOK: 'How what happens becomes points.',
    TIERS: 'What members are called, and what it takes.',
  }),
});

const ProposalType = builder.objectRef<ShownProposal>('ReputationProposal').implement({
  description: 'A rulebook or tiers before they are published.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ProposalKindEnum, description: 'What it is.' }),
    version: t.exposeInt('version', { description: 'Which version it is; saving asks for it.' }),
    content: t.expose('content', { type: 'JSON', description: 'What it says, as `saveProposal` takes it.' }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When it was saved last.' }),
    savedBy: t.prismaField({
      type: MemberNode,
      nullable: true,
      description: 'Who saved it; null when they have left.',
      resolve: (query, { savedById }, _arguments, { db }) =>
        db.member.findFirst({ ...query, where: { id: savedById, state: { not: 'LEFT' } } }),
    }),
    readings: t.field({
      type: [ReadingType],
      description:
        'Of tiers: what each formula asks for, in parts that can be told; none for one that cannot.',
      resolve: ({ kind, content }) => (kind === 'TIERS' ? readingsOf(content as unknown as Tiers) : []),
    }),
    trial: t.field({
      type: TrialType,
      nullable: true,
      complexity: 20,
      description: 'What trying it has shown; null when it was not tried.',
      resolve: ({ shownTrial }) => shownTrial,
    }),
  }),
});

const kind = { type: ProposalKindEnum, description: 'Which proposal.' } as const;
const version = 'The version of the proposal that you looked at.';

builder.queryFields((t) => ({
  reputationProposal: t.field({
    type: ProposalType,
    nullable: true,
    complexity: 20,
    description: 'The proposal of the rulebook or of the tiers; null when there is none. For admins.',
    args: { kind: t.arg(kind) },
    resolve: (_root, { kind }, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'manage reputation');
      return loadProposal(db, kind);
    },
  }),
}));

builder.mutationFields((t) => ({
  beginProposal: t.fieldWithInput({
    description: 'Begins a proposal, or begins it anew. For admins.',
    type: Done,
    errors: refusals,
    input: {
      kind: t.input.field(kind),
      version: t.input.int({
        required: false,
        description: 'The version of the proposal that is thrown away.',
      }),
      from: t.input.string({
        description: `\`published\`, or a preset: ${presetNames.join(', ')}; of tiers embassy alone.`,
      }),
    },
    resolve: (_root, { input: { kind, version = null, from } }, context) =>
      done(beginProposal(actionContext(context), kind, { version: version ?? null, from })),
  }),
  saveProposal: t.fieldWithInput({
    description: 'Saves a proposal. Nothing follows from it. For admins.',
    type: ProposalType,
    errors: refusals,
    input: {
      kind: t.input.field(kind),
      version: t.input.int({ required: false, description: `${version} Absent for the first.` }),
      content: t.input.field({ type: 'JSON', description: 'All of it, as `content` gives it.' }),
    },
    resolve: async (_root, { input: { kind, version, content } }, context) => {
      await saveProposal(actionContext(context), kind, { version: version ?? null, content });
      return (await loadProposal(context.db, kind))!;
    },
  }),
  discardProposal: t.fieldWithInput({
    description: 'Throws a proposal away. For admins.',
    type: Done,
    errors: refusals,
    input: { kind: t.input.field(kind), version: t.input.int({ description: version }) },
    resolve: (_root, { input: { kind, version } }, context) =>
      done(discardProposal(actionContext(context), kind, { version })),
  }),
  tryProposal: t.fieldWithInput({
    description:
      'Asks for a proposal to be tried over the history there is; `trial` shows how far that is. For admins.',
    type: Done,
    errors: refusals,
    input: {
      kind: t.input.field(kind),
      version: t.input.int({ description: version }),
      rescore: t.input.boolean({
        description: `Of a rulebook: over all that ever happened, or as if it had held for the last ${trialDays} days.`,
      }),
    },
    resolve: (_root, { input: { kind, ...asked } }, context) =>
      done(tryProposal(actionContext(context), kind, asked)),
  }),
  publishRulebook: t.fieldWithInput({
    description:
      'Publishes the proposal of the rulebook, for the days from one on or for all that ever happened. For admins.',
    type: Done,
    errors: refusals,
    input: {
      version: t.input.int({ description: version }),
      fromDay: t.input.string({
        required: false,
        description:
          'The first UTC day that it is for, tomorrow or later, as in 2026-11-28. When absent everybody’s points are counted anew.',
      }),
      note: t.input.string({
        description: `What members are told, up to ${longestNote} characters; may be empty where a day is given.`,
      }),
    },
    resolve: (_root, { input }, context) => done(publishRulebook(actionContext(context), input)),
  }),
  publishTiers: t.fieldWithInput({
    description: 'Publishes the proposal of the tiers; everybody’s is decided anew. For admins.',
    type: Done,
    errors: refusals,
    input: {
      version: t.input.int({ description: version }),
      note: t.input.string({
        description: `Why, for other admins, up to ${longestNote} characters; may be empty.`,
      }),
    },
    resolve: (_root, { input }, context) => done(publishTiers(actionContext(context), input)),
  }),
}));
