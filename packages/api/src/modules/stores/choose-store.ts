import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { requireOpenStore } from './require-store.ts';

/**
 * Says at which store the actor shops, or at none. Nobody else sees it. What they support is counted as local there
 * from now on, and no more where they shopped before.
 */
export async function chooseStore(
  { db, actor, now }: ActionContext,
  { storeId }: { storeId: number | null },
): Promise<void> {
  requireWriter(actor, now);
  await limit(db, 'choose store', actor.id);
  await db.$transaction(async (tx) => {
    if (storeId === null) {
      await tx.memberStore.deleteMany({ where: { memberId: actor.id } });
      return;
    }
    await requireOpenStore(tx, storeId);
    // One statement: two choices at once wait for each other on the row, and the later counts.
    await tx.$executeRaw`
      INSERT INTO member_store (member_id, store_id, since) VALUES (${actor.id}, ${storeId}, ${now})
      ON CONFLICT (member_id) DO UPDATE SET store_id = excluded.store_id, since = excluded.since
      WHERE member_store.store_id <> excluded.store_id`;
  });
}
