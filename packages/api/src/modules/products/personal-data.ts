import type { PersonalData } from '../../kernel/personal-data.ts';

/** Which products a member owns. Theirs alone unless they show them; it goes with them. */
export const productsPersonalData: PersonalData = {
  models: ['OwnedProduct'],
  async export(db, memberId) {
    const owned = await db.ownedProduct.findMany({
      where: { memberId },
      include: { product: { select: { name: true } } },
      orderBy: { productId: 'asc' },
    });
    const { showsProducts } = await db.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { showsProducts: true },
    });
    return {
      shownToOthers: showsProducts,
      ownedProducts: owned.map(({ product, createdAt }) => ({
        product: product.name,
        since: createdAt.toISOString(),
      })),
    };
  },
  async erase(tx, memberId) {
    await tx.ownedProduct.deleteMany({ where: { memberId } });
    await tx.member.update({
      where: { id: memberId },
      data: { showsProducts: false },
      select: { id: true },
    });
  },
};
