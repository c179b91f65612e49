import type { Transaction } from '@embassy/database';

/** Remembers the address that a challenge leaves, so that links to it lead on. */
export async function leaveSlug(tx: Transaction, challengeId: number, slug: string): Promise<void> {
  await tx.formerChallengeSlug.upsert({
    where: { slug },
    create: { slug, challengeId },
    update: { challengeId },
    select: { slug: true },
  });
}
