import type { Transaction } from '@embassy/database';

/** Remembers the address that a category leaves, so that links to it lead on. */
export async function leaveSlug(tx: Transaction, categoryId: number, slug: string): Promise<void> {
  await tx.formerCategorySlug.upsert({
    where: { slug },
    create: { slug, categoryId },
    update: { categoryId },
    select: { slug: true },
  });
}
