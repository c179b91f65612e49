import type { Product, Transaction } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';

/** The product, locked. */
export async function requireProduct(tx: Transaction, id: number): Promise<Product> {
  await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${id} FOR UPDATE`;
  const product = await tx.product.findUnique({ where: { id } });
  if (!product) throw new NotFound('The product');
  return product;
}
