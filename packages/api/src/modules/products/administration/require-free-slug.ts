import type { Transaction } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';

/** Refuses a name in the path that another product has. One that was deleted makes room for good. */
export async function requireFreeSlug(tx: Transaction, slug: string, ownId?: number): Promise<void> {
  const taken = await tx.product.findUnique({ where: { slug }, select: { id: true, deletedAt: true } });
  if (taken === null || taken.id === ownId) return;
  if (taken.deletedAt !== null) {
    await tx.product.delete({ where: { id: taken.id }, select: { id: true } });
    return;
  }
  throw new Invalid([{ field: 'slug', code: 'TAKEN', message: 'Another product has this address.' }]);
}
