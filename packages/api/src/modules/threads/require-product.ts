import type { Transaction } from '@embassy/database';
import { Invalid } from '../../kernel/errors/index.ts';

/** Refuses a product that there is not. */
export async function requireProduct(tx: Transaction, productId: number): Promise<void> {
  // It cannot be deleted while a thread about it is on its way.
  await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${productId} FOR KEY SHARE`;
  const product = await tx.product.findUnique({
    where: { id: productId, deletedAt: null },
    select: { id: true },
  });
  if (product) return;
  throw new Invalid([{ field: 'productId', code: 'UNKNOWN', message: 'Choose one of the products.' }]);
}
