import type { Transaction } from '@embassy/database';
import { Invalid } from '../../kernel/errors/index.ts';

/** Refuses a product that there is not. */
export async function requireProduct(tx: Transaction, productId: number): Promise<void> {
  const product = await tx.product.findUnique({ where: { id: productId }, select: { id: true } });
  if (product) return;
  throw new Invalid([{ field: 'productId', code: 'UNKNOWN', message: 'Choose one of the products.' }]);
}
