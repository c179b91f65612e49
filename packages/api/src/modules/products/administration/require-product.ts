import type { Product, Transaction } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';

/** The product, locked; one that was deleted only for who asks for it. */
export async function requireProduct(
  tx: Transaction,
  id: number,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<Product> {
  await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${id} FOR UPDATE`;
  const product = await tx.product.findUnique({ where: { id, deletedAt: deleted ? { not: null } : null } });
  if (!product) throw new NotFound('The product');
  return product;
}
