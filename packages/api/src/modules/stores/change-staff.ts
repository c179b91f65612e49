import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { audit } from '../../kernel/audit.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { demandPrivilege } from '../trust/index.ts';
import { requireStore } from './require-store.ts';
import { storeLimits } from './stores.rules.ts';

/** Says that a member answers for a store: decides on what was nominated for it, and replies officially. */
export async function addStoreStaff(
  { db, actor, now }: ActionContext,
  { storeId, handle }: { storeId: number; handle: string },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage stores');
  await db.$transaction(async (tx) => {
    await requireStore(tx, storeId);
    const member = await tx.member.findFirst({
      where: { handle: handle.trim().replace(/^@/, ''), state: 'ACTIVE' },
      select: { id: true },
    });
    if (!member) {
      throw new Invalid([
        { field: 'handle', code: 'UNKNOWN', message: 'There is no member of this handle.' },
      ]);
    }
    const staff = await tx.storeStaff.findMany({ where: { storeId }, select: { memberId: true } });
    if (staff.some(({ memberId }) => memberId === member.id)) return;
    if (staff.length >= storeLimits.staff) {
      const message = `At most ${storeLimits.staff} answer for a store.`;
      throw new Invalid([{ field: 'handle', code: 'TOO_MANY', message, limit: storeLimits.staff }]);
    }
    await tx.storeStaff.create({ data: { storeId, memberId: member.id, since: now } });
    const subject = { kind: 'store', id: storeId } as const;
    const data = { memberId: member.id };
    await audit(tx, { actorId: actor.id, action: 'add store staff', subject, reason: '', data });
  });
}

/** Says that a member answers for a store no more. What they decided stands. */
export async function removeStoreStaff(
  { db, actor, now }: ActionContext,
  { storeId, memberId }: { storeId: number; memberId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage stores');
  await db.$transaction(async (tx) => {
    await requireStore(tx, storeId);
    const { count } = await tx.storeStaff.deleteMany({ where: { storeId, memberId } });
    if (count === 0) return;
    const subject = { kind: 'store', id: storeId } as const;
    await audit(tx, {
      actorId: actor.id,
      action: 'remove store staff',
      subject,
      reason: '',
      data: { memberId },
    });
  });
}
