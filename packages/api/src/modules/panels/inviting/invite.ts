import { emit, type Reader } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demandPrivilege, publishedTiers } from '../../trust/index.ts';
import { requirePanel } from '../panels.access.ts';
import { isOver } from '../panels.rules.ts';
import type { Criterion } from './matching.ts';

/** Members that can be chosen by hand at once. */
export const mostByHand = 50;

/**
 * Invites members whom somebody of the team chose, also those who declined or left before: then a person wants it. Who
 * is in it or was chosen already stays so. Whom a criterion had found is chosen like everybody else, and what they said
 * to that invitation is counted on: whoever chooses somebody learns from no number whether they fit.
 */
export async function inviteToPanel(
  { db, actor, viewer, now }: ActionContext,
  { panelId, handles }: { panelId: number; handles: readonly string[] },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run panels');
  // As they are kept: however they were typed, they name the same member.
  const named = handles.map((handle) => handle.trim().replace(/^@/, '').toLowerCase());
  const wanted = [...new Set(named)].filter(Boolean);
  const field = 'handles';
  if (wanted.length === 0) throw new Invalid([{ field, code: 'REQUIRED', message: 'Name somebody.' }]);
  if (wanted.length > mostByHand) {
    const message = `Name at most ${mostByHand} at once.`;
    throw new Invalid([{ field, code: 'TOO_MANY', message, limit: mostByHand }]);
  }
  await db.$transaction(async (tx) => {
    const panel = await requirePanel(tx, viewer, panelId);
    if (isOver(panel, now)) throw new NotAllowed('CLOSED', 'This panel is over.');
    const members = await tx.member.findMany({
      where: { handle: { in: wanted }, state: 'ACTIVE' },
      select: { id: true, handle: true },
      orderBy: { id: 'asc' },
    });
    const unknown = wanted.filter((name) => !members.some(({ handle }) => handle === name));
    if (unknown.length > 0) {
      const message = 'Nobody here has this handle.';
      throw new Invalid(
        unknown.map((name) => ({ field: `${field}.${named.indexOf(name)}`, code: 'UNKNOWN', message })),
      );
    }
    const waiting = await tx.panelMember.findMany({
      where: { panelId, memberId: { in: members.map(({ id }) => id) }, state: 'INVITED' },
      select: { memberId: true },
    });
    const chosen = await tx.$queryRaw<{ memberId: number }[]>`
      INSERT INTO panel_member (panel_id, member_id, state, by_hand, invited_at)
      SELECT ${panelId}, id, 'INVITED', TRUE, ${now} FROM unnest(${members.map(({ id }) => id)}::int[]) AS wanted (id)
      ON CONFLICT (panel_id, member_id) DO UPDATE SET
        found_state = CASE WHEN panel_member.by_hand THEN panel_member.found_state ELSE panel_member.state END,
        state = 'INVITED', by_hand = TRUE, invited_at = ${now}, answered_at = NULL
      WHERE panel_member.state IN ('DECLINED', 'LEFT', 'REMOVED')
        OR (panel_member.state = 'INVITED' AND NOT panel_member.by_hand)
      RETURNING member_id AS "memberId"`;
    const memberIds = chosen.map(({ memberId }) => memberId);
    if (memberIds.length === 0) return;
    await audit(tx, {
      ...{ actorId: actor.id, action: 'invite to panel', reason: '' },
      ...{ subject: { kind: 'panel', id: panelId }, data: { memberIds } },
    });
    // Who was found and has not said anything has been told already.
    const told = new Set(waiting.map(({ memberId }) => memberId));
    const untold = memberIds.filter((id) => !told.has(id));
    if (untold.length > 0) await emit(tx, 'panel.invited', { panelId, memberIds: untold });
  });
}

export type InviteMatchingInput = Criterion & { panelId: number; idempotencyKey?: string | null };

/** Begins to invite everybody who fits; a job does it in batches. Returns the inviting's number. */
export async function inviteMatching(
  { db, actor, viewer, now }: ActionContext,
  { idempotencyKey: key, ...input }: InviteMatchingInput,
): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run panels');
  const { panelId, tier = null, productId = null } = input;
  const { id } = await db.$transaction(async (tx) => {
    const panel = await requirePanel(tx, viewer, panelId);
    if (isOver(panel, now)) throw new NotAllowed('CLOSED', 'This panel is over.');
    await demandCriterion(tx, { tier, productId });
    return createOnce({ tx, memberId: actor.id, mutation: 'inviteMatching', key, input }, async () => {
      const inviting = await tx.panelInviting.create({
        data: { panelId, tier, productId, begunAt: now },
        select: { id: true },
      });
      await audit(tx, {
        ...{ actorId: actor.id, action: 'invite to panel', reason: '' },
        ...{ subject: { kind: 'panel', id: panelId }, data: { tier, productId } },
      });
      await emit(tx, 'panel.inviting_begun', { invitingId: inviting.id, panelId, actorId: actor.id });
      return inviting.id;
    });
  });
  return id;
}

/** Refuses what names nobody: neither a tier nor a product, or one that is not there. */
export async function demandCriterion(db: Reader, { tier, productId }: Criterion): Promise<void> {
  if (tier == null && productId == null)
    throw new Invalid([{ field: 'tier', code: 'REQUIRED', message: 'Choose a tier, a product or both.' }]);
  if (tier != null) {
    const { tiers } = await publishedTiers(db);
    if (!tiers.tiers.some(({ key }) => key === tier))
      throw new Invalid([{ field: 'tier', code: 'UNKNOWN', message: 'Choose a tier that there is.' }]);
  }
  if (productId != null && !(await db.product.findFirst({ where: { id: productId, deletedAt: null } })))
    throw new Invalid([{ field: 'productId', code: 'UNKNOWN', message: 'Choose a product that there is.' }]);
}
