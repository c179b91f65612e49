import type { Transaction } from '@embassy/database';

/** Remembers the address that a store leaves, so that links to it lead on. */
export async function leaveSlug(tx: Transaction, storeId: number, slug: string): Promise<void> {
  await tx.formerStoreSlug.upsert({
    where: { slug },
    create: { slug, storeId },
    update: { storeId },
    select: { slug: true },
  });
}
