import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotFound } from '../../../kernel/errors/index.ts';
import { placedBefore } from '../../../kernel/placed-before.ts';
import { demandPrivilege } from '../../trust/index.ts';

export type PlaceProductInput = {
  productId: number;
  /** The product that shall follow it; the last place when absent. */
  beforeId?: number | null;
};

/** Puts a product elsewhere in the brand's order. */
export async function placeProduct(
  { db, actor, now }: ActionContext,
  { productId, beforeId }: PlaceProductInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM product ORDER BY id FOR NO KEY UPDATE`;
    const products = await tx.product.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const before = products.map(({ id }) => id);
    if (!before.includes(productId)) throw new NotFound('The product');
    const ids = placedBefore(before, productId, beforeId ?? null);
    await tx.$executeRaw`
      UPDATE product SET position = o.position FROM unnest(${ids}::int[]) WITH ORDINALITY AS o (id, position)
      WHERE product.id = o.id AND product.position <> o.position`;
    const subject = { kind: 'product', id: productId } as const;
    await audit(tx, { actorId: actor.id, action: 'place product', subject, reason: '' });
  });
}
