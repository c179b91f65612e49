import type { Database, Prisma } from '@embassy/database';
import type { Fact } from '../judging/fact.ts';

/**
 * Writes facts as they would have been recorded, with what was withdrawn and taken down since. Members of a fact are
 * places in `memberIds`, the first being 1; its moment counts from `from`.
 */
export async function writeFacts(
  db: Database,
  facts: readonly Fact[],
  { memberIds, from }: { memberIds: readonly number[]; from: Date },
): Promise<void> {
  const idOf = (place: number | null) => (place === null ? null : memberIds[place - 1]!);
  const dated = (at: number) => ({ at: new Date(from.getTime() + at), day: new Date(from.getTime() + at) });
  for (const fact of facts) {
    // A post of its own for each, as some are taken down.
    const postId = fact.kind === 'JOINING' ? null : nextPost++;
    const { id } = await db.reputationFact.create({
      data: {
        kind: fact.kind,
        subject: fact.on,
        postId,
        authorId: idOf(fact.authorId),
        actorId: idOf(fact.actorId),
        categoryId: fact.categoryId,
        communityWiki: fact.communityWiki,
        ...('amount' in fact && { amount: fact.amount }),
        ...('voterDays' in fact && { voterDays: fact.voterDays, voterTier: fact.voterTier }),
        ...dated(fact.at),
      },
    });
    const since: Prisma.ReputationFactCreateManyInput[] = [];
    if (fact.withdrawn) since.push({ kind: 'WITHDRAWAL', withdrawsId: id, postId, ...dated(fact.at + 1) });
    if (fact.removed && postId !== null) {
      const { score: amount, days: stoodDays } = fact.removed;
      since.push({ kind: 'REMOVAL', sourceId: postId, postId, amount, stoodDays, ...dated(fact.at + 2) });
    }
    await db.reputationFact.createMany({ data: since });
  }
}

/** Numbers that no post has. */
let nextPost = 1_000_000;
