import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireProduct } from './require-product.ts';

/** Brings a deleted product back to its place. */
export async function undeleteProduct(
  { db, actor, now }: ActionContext,
  { productId }: { productId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    await requireProduct(tx, productId, { deleted: true });
    await tx.product.update({ where: { id: productId }, data: { deletedAt: null }, select: { id: true } });
    const subject = { kind: 'product', id: productId } as const;
    await audit(tx, { actorId: actor.id, action: 'undelete product', subject, reason: '' });
    await emit(tx, 'product.changed', { productId, actorId: actor.id });
  });
}
