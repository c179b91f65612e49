import { builder } from '../../graphql/builder.ts';
import { actionContext, type Context } from '../../graphql/context.ts';
import { Done, done } from '../../graphql/done.schema.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { MemberNode, visibleMembers } from '../identity/index.ts';
import { demandPrivilege } from '../trust/index.ts';
import { demandCriterion, inviteMatching, inviteToPanel, mostByHand } from './inviting/invite.ts';
import { previewedNames, previewMatching } from './inviting/matching.ts';
import { loadPanels, type PanelView } from './load-panels.ts';
import {
  acceptPanelInvitation,
  declinePanelInvitation,
  leavePanel,
  removeFromPanel,
} from './membership/answer-invitation.ts';
import { panelLimits } from './panels.rules.ts';
import { PanelMembersSeenEnum, PanelType } from './panels.schema.ts';
import { saidInstant } from './said-instant.ts';
import { archivePanel, createPanel, updatePanel } from './save-panel.ts';

/** The panel as it is after an action: one that made it theirs reads it as of now. */
async function panelNow({ db, viewer }: Context, id: number): Promise<PanelView> {
  const actor = viewer.actor && { ...viewer.actor, panelIds: [...viewer.actor.panelIds, id] };
  return (await loadPanels(db, { ...viewer, actor }, { id }))[0]!;
}

const said = {
  panelId: 'The panel’s number.',
  name: `What to call it, ${panelLimits.name.minimum} to ${panelLimits.name.maximum} characters.`,
  purpose: `What it is for, as Markdown, at most ${panelLimits.purpose.maximum} characters.`,
  asked: `What is asked of those who are in it, at most ${panelLimits.asked.maximum} characters.`,
  endsAt: 'Until when by the brand’s clock, as in `2026-12-31T18:00`; without an end when null.',
  tier: 'The key of the tier they have.',
  productId: 'The product they own.',
};

type Matching = { count: number; memberIds: number[] };

const MatchingType = builder.objectRef<Matching>('PanelMatching').implement({
  description: 'Who fits a criterion and was never invited to the panel.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many.' }),
    members: t.prismaField({
      type: [MemberNode],
      description: `The first ${previewedNames} of them who show to others what the criterion asks.`,
      resolve: (query, { memberIds }, _arguments, { db, viewer, services }) =>
        db.member.findMany({
          ...query,
          where: { id: { in: memberIds }, AND: visibleMembers(viewer, services.settings) },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

builder.queryField('panelMatching', (t) =>
  t.field({
    description: 'Whom a criterion would invite. For whoever runs panels.',
    type: MatchingType,
    nullable: true,
    complexity: 50,
    args: {
      panelId: t.arg.int({ description: said.panelId }),
      tier: t.arg.string({ required: false, description: said.tier }),
      productId: t.arg.int({ required: false, description: said.productId }),
    },
    resolve: async (_root, { panelId, ...criterion }, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'run panels');
      await demandCriterion(db, criterion);
      return previewMatching(db, panelId, criterion);
    },
  }),
);

builder.mutationFields((t) => {
  /** What is said of a panel when it is made, and anew. */
  const fields = () => ({
    name: t.input.string({ description: said.name }),
    purpose: t.input.string({ description: said.purpose }),
    asked: t.input.string({ description: said.asked }),
    endsAt: t.input.string({ required: false, description: said.endsAt }),
  });
  return {
    createPanel: t.fieldWithInput({
      description: 'Makes a panel with a space of its own. For whoever runs panels.',
      type: PanelType,
      errors: refusals,
      input: {
        ...fields(),
        membersSeen: t.input.field({
          type: PanelMembersSeenEnum,
          required: false,
          description: 'Who may see who is in it; TEAM when absent.',
        }),
        idempotencyKey: t.input.string({ required: false, description: 'A random text for this one panel.' }),
      },
      resolve: async (_root, { input }, context) => {
        const endsAt = await saidInstant(context, 'endsAt', input.endsAt);
        return panelNow(context, await createPanel(actionContext(context), { ...input, endsAt }));
      },
    }),
    updatePanel: t.fieldWithInput({
      description: 'Says anew what a panel is. For whoever runs panels.',
      type: PanelType,
      errors: refusals,
      input: {
        panelId: t.input.int({ description: said.panelId }),
        ...fields(),
        membersSeen: t.input.field({
          type: PanelMembersSeenEnum,
          description: 'Who may see who is in it: not more than those who are in it were promised.',
        }),
      },
      resolve: async (_root, { input }, context) => {
        const endsAt = await saidInstant(context, 'endsAt', input.endsAt);
        await updatePanel(actionContext(context), { ...input, endsAt });
        return panelNow(context, input.panelId);
      },
    }),
    archivePanel: t.fieldWithInput({
      description: 'Ends a panel, or goes on with it. For whoever runs panels.',
      type: PanelType,
      errors: refusals,
      input: {
        panelId: t.input.int({ description: said.panelId }),
        archived: t.input.boolean({ description: 'Whether it is over.' }),
      },
      resolve: async (_root, { input }, context) => {
        await archivePanel(actionContext(context), input);
        return panelNow(context, input.panelId);
      },
    }),
    inviteToPanel: t.fieldWithInput({
      description: 'Invites members by hand, also those who declined or left. For whoever runs panels.',
      type: PanelType,
      errors: refusals,
      input: {
        panelId: t.input.int({ description: said.panelId }),
        handles: t.input.stringList({ description: `Their handles, 1 to ${mostByHand}.` }),
      },
      resolve: async (_root, { input }, context) => {
        await inviteToPanel(actionContext(context), input);
        return panelNow(context, input.panelId);
      },
    }),
    inviteMatching: t.fieldWithInput({
      description:
        'Invites everybody who fits, but for those who were invited before; it goes on by itself. For whoever runs panels.',
      type: PanelType,
      errors: refusals,
      input: {
        panelId: t.input.int({ description: said.panelId }),
        tier: t.input.string({ required: false, description: said.tier }),
        productId: t.input.int({ required: false, description: said.productId }),
        idempotencyKey: t.input.string({
          required: false,
          description: 'A random text for this one inviting.',
        }),
      },
      resolve: async (_root, { input }, context) => {
        await inviteMatching(actionContext(context), input);
        return panelNow(context, input.panelId);
      },
    }),
    acceptPanelInvitation: t.fieldWithInput({
      description: 'Joins a panel that you are invited to.',
      type: PanelType,
      errors: refusals,
      input: { panelId: t.input.int({ description: said.panelId }) },
      resolve: async (_root, { input }, context) => {
        await acceptPanelInvitation(actionContext(context), input);
        return panelNow(context, input.panelId);
      },
    }),
    declinePanelInvitation: t.fieldWithInput({
      description: 'Says no to an invitation; it does not come again by itself.',
      type: Done,
      errors: refusals,
      input: { panelId: t.input.int({ description: said.panelId }) },
      resolve: (_root, { input }, context) => done(declinePanelInvitation(actionContext(context), input)),
    }),
    leavePanel: t.fieldWithInput({
      description: 'Leaves a panel; its space is closed to you at once.',
      type: Done,
      errors: refusals,
      input: { panelId: t.input.int({ description: said.panelId }) },
      resolve: (_root, { input }, context) => done(leavePanel(actionContext(context), input)),
    }),
    removeFromPanel: t.fieldWithInput({
      description: 'Takes somebody out of a panel, or takes an invitation back. For whoever runs panels.',
      type: Done,
      errors: refusals,
      input: {
        panelId: t.input.int({ description: said.panelId }),
        memberId: t.input.int({ description: 'The member’s number.' }),
      },
      resolve: (_root, { input }, context) => done(removeFromPanel(actionContext(context), input)),
    }),
  };
});
