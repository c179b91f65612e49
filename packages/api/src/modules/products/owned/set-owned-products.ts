import type { ActionContext } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';

export type SetOwnedProductsInput = {
  productIds: readonly number[];
  /** Whether others see them; absent, it stays as it is. */
  shown?: boolean | null;
};

/** How many products one may say one owns. */
const maximum = 200;

/** Says which products one owns, all of them at once. Others see them only when one wants that. */
export async function setOwnedProducts(
  { db, actor, now }: ActionContext,
  { productIds, shown }: SetOwnedProductsInput,
): Promise<void> {
  const wanted = [...new Set(productIds)];
  if (wanted.length > maximum) {
    throw new Invalid([{ field: 'productIds', code: 'TOO_MANY', message: `Choose at most ${maximum}.` }]);
  }
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${actor.id} FOR UPDATE`;
    const there = await tx.product.count({ where: { id: { in: wanted }, deletedAt: null } });
    if (there < wanted.length) {
      throw new Invalid([{ field: 'productIds', code: 'UNKNOWN', message: 'Choose among the products.' }]);
    }
    // What was deleted may come back, and is still theirs then.
    await tx.ownedProduct.deleteMany({
      where: { memberId: actor.id, productId: { notIn: wanted }, product: { deletedAt: null } },
    });
    await tx.ownedProduct.createMany({
      data: wanted.map((productId) => ({ memberId: actor.id, productId, createdAt: now })),
      skipDuplicates: true,
    });
    if (shown != null) {
      await tx.member.update({
        where: { id: actor.id },
        data: { showsProducts: shown },
        select: { id: true },
      });
    }
  });
}
