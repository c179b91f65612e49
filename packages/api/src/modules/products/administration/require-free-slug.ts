import type { Transaction } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';

/** Refuses a name in the path that another product has. */
export async function requireFreeSlug(tx: Transaction, slug: string, ownId?: number): Promise<void> {
  const taken = await tx.product.findUnique({ where: { slug }, select: { id: true } });
  if (taken === null || taken.id === ownId) return;
  throw new Invalid([{ field: 'slug', code: 'TAKEN', message: 'Another product has this address.' }]);
}
