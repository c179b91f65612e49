import type { Reader } from '@embassy/database';

/** Few enough that nobody waits long for their batch, and that the facts of a busy hundred fit into memory. */
const batch = 200;

/** Every member’s number, in batches. */
export async function* memberBatches(db: Reader): AsyncGenerator<number[]> {
  for (let after = 0; ; ) {
    const members = await db.member.findMany({
      where: { id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: batch,
    });
    if (members.length === 0) return;
    yield members.map(({ id }) => id);
    after = members.at(-1)!.id;
  }
}
