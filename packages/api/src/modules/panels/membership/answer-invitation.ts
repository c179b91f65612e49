import { emit, type PanelMemberState, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requirePanel } from '../panels.access.ts';
import { isOver } from '../panels.rules.ts';

type Place = { panelId: number };

/** Joins a panel that the actor is invited to. Nobody is in one without this. */
export async function acceptPanelInvitation(context: ActionContext, { panelId }: Place): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const panel = await requirePanel(tx, viewer, panelId);
    const own = await requireMembership(tx, panelId, actor.id, ['INVITED', 'ACCEPTED']);
    if (own.state === 'ACCEPTED') return;
    if (isOver(panel, now)) throw new NotAllowed('CLOSED', 'This panel is over.');
    await change(tx, context, { panelId, memberId: actor.id, state: 'ACCEPTED' });
  });
}

/** Says no to an invitation. It does not come again by itself. */
export async function declinePanelInvitation(context: ActionContext, { panelId }: Place): Promise<void> {
  const { db, actor, viewer } = context;
  await db.$transaction(async (tx) => {
    await requirePanel(tx, viewer, panelId);
    await requireMembership(tx, panelId, actor.id, ['INVITED']);
    await change(tx, context, { panelId, memberId: actor.id, state: 'DECLINED' });
  });
}

/** Leaves a panel. What the actor wrote and answered there stays; its space is closed to them at once. */
export async function leavePanel(context: ActionContext, { panelId }: Place): Promise<void> {
  const { db, actor, viewer } = context;
  await db.$transaction(async (tx) => {
    await requirePanel(tx, viewer, panelId);
    await requireMembership(tx, panelId, actor.id, ['ACCEPTED']);
    await change(tx, context, { panelId, memberId: actor.id, state: 'LEFT' });
  });
}

/**
 * Takes somebody out of a panel, or takes back an invitation that was made by hand. Whom a criterion found is as unknown
 * as whom it did not: whoever could take their invitation back could ask of anybody whether they fit.
 */
export async function removeFromPanel(
  context: ActionContext,
  { panelId, memberId }: Place & { memberId: number },
): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'run panels');
  await db.$transaction(async (tx) => {
    await requirePanel(tx, viewer, panelId);
    const { state, byHand } = await requireMembership(tx, panelId, memberId, ['ACCEPTED', 'INVITED']);
    if (state === 'INVITED' && !byHand) throw new NotFound('The invitation');
    await change(tx, context, { panelId, memberId, state: 'REMOVED' });
    const subject = { kind: 'panel', id: panelId } as const;
    const action = 'remove from panel';
    await audit(tx, { actorId: actor.id, action, subject, reason: '', data: { memberId } });
  });
}

async function requireMembership(
  tx: Transaction,
  panelId: number,
  memberId: number,
  states: PanelMemberState[],
) {
  const own = await tx.panelMember.findFirst({ where: { panelId, memberId, state: { in: states } } });
  if (!own) throw new NotFound('The invitation');
  return own;
}

async function change(
  tx: Transaction,
  { now }: ActionContext,
  { panelId, memberId, state }: { panelId: number; memberId: number; state: PanelMemberState },
): Promise<void> {
  await tx.panelMember.update({
    where: { panelId_memberId: { panelId, memberId } },
    data: { state, answeredAt: now },
    select: { memberId: true },
  });
  // What was told of the space may be read now, or no more.
  await emit(tx, 'panel.membership_changed', { panelId, memberIds: [memberId] });
}
