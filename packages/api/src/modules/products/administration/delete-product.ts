import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireProduct } from './require-product.ts';

/** Takes a product away that no thread is about, not even a deleted one. It can be brought back with its owners. */
export async function deleteProduct(
  { db, actor, now }: ActionContext,
  { productId }: { productId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    await requireProduct(tx, productId);
    if (await tx.thread.findFirst({ where: { productId }, select: { id: true } })) {
      throw new NotAllowed('NOT_PERMITTED', 'Threads are about this product: it stays.');
    }
    await tx.product.update({ where: { id: productId }, data: { deletedAt: now }, select: { id: true } });
    const subject = { kind: 'product', id: productId } as const;
    await audit(tx, { actorId: actor.id, action: 'delete product', subject, reason: '' });
  });
}
