import { addJobs, type Database, emit } from '@embassy/database';
import { isOver } from '../panels.rules.ts';
import { nextMatching } from './matching.ts';

/** Members invited in one transaction. */
const batch = 500;

/** Invites the next who fit, and asks for the batch after them. Goes on where it stopped; twice is once. */
export async function inviteInBatches(db: Database, { invitingId }: { invitingId: number }): Promise<void> {
  const now = new Date();
  await db.$transaction(async (tx) => {
    // The panel first, as for whoever invites by hand at the same time: nobody is told twice.
    await tx.$queryRaw`
      SELECT 1 FROM panel WHERE id = (SELECT panel_id FROM panel_inviting WHERE id = ${invitingId}) FOR NO KEY UPDATE`;
    await tx.$queryRaw`SELECT 1 FROM panel_inviting WHERE id = ${invitingId} FOR NO KEY UPDATE`;
    const inviting = await tx.panelInviting.findUnique({
      where: { id: invitingId },
      include: { panel: true },
    });
    if (!inviting || inviting.finishedAt !== null) return;
    const { panelId, tier, productId, afterMemberId: after, panel } = inviting;
    const ids = isOver(panel, now)
      ? []
      : await nextMatching(tx, { panelId, tier, productId, after, limit: batch });
    if (ids.length > 0) {
      // Whom a person chose has been asked already: that they were found is counted, and they are not asked twice.
      const invited = await tx.$queryRaw<{ memberId: number; byHand: boolean }[]>`
        INSERT INTO panel_member (panel_id, member_id, state, by_hand, invited_at)
        SELECT ${panelId}, id, 'INVITED', FALSE, ${now} FROM unnest(${ids}::int[]) AS fitting (id)
        ON CONFLICT (panel_id, member_id) DO UPDATE SET found_state = 'INVITED'
          WHERE panel_member.by_hand AND panel_member.found_state IS NULL
        RETURNING member_id AS "memberId", by_hand AS "byHand"`;
      const memberIds = invited.filter(({ byHand }) => !byHand).map(({ memberId }) => memberId);
      if (memberIds.length > 0) await emit(tx, 'panel.invited', { panelId, memberIds });
    }
    const finished = ids.length < batch;
    await tx.panelInviting.update({
      where: { id: invitingId },
      data: {
        ...{ afterMemberId: ids.at(-1) ?? after, invitedCount: { increment: ids.length } },
        finishedAt: finished ? now : null,
      },
      select: { id: true },
    });
    if (!finished) {
      const key = `panels:invite:${invitingId}:${ids.at(-1)}`;
      await addJobs(tx, [{ task: 'panels:invite', payload: { invitingId }, key, priority: 10 }]);
    }
  });
}
