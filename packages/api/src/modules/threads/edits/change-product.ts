import type { Thread, Transaction } from '@embassy/database';

/** Makes a thread be about another product, or none, and keeps the products' counters. The thread must be locked. */
export async function changeProduct(
  tx: Transaction,
  thread: Pick<Thread, 'id' | 'productId' | 'state' | 'mergedIntoId' | 'audience'>,
  productId: number | null,
): Promise<void> {
  if (thread.productId === productId) return;
  await tx.thread.update({ where: { id: thread.id }, data: { productId }, select: { id: true } });
  if (thread.state !== 'VISIBLE' || thread.mergedIntoId !== null || thread.audience !== 'public') return;
  const involved = [thread.productId, productId].filter((id) => id !== null);
  // In the order of ids, so that two threads that swap products never wait for each other in a ring.
  for (const id of involved.sort((a, b) => a - b)) {
    await tx.product.update({
      where: { id },
      data: { threadCount: { increment: id === productId ? 1 : -1 } },
      select: { id: true },
    });
  }
}
