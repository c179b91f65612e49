import type { Transaction } from '@embassy/database';

/** Remembers the address that a product leaves, so that links to it lead on. */
export async function leaveSlug(tx: Transaction, productId: number, slug: string): Promise<void> {
  await tx.formerProductSlug.upsert({
    where: { slug },
    create: { slug, productId },
    update: { productId },
    select: { slug: true },
  });
}
