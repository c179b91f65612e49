import type { Reader } from '@embassy/database';

/** Few enough that nobody waits long for their batch, and that the facts of a busy hundred fit into memory. */
const batch = 200;

/** Every member’s number, in batches; of those who come after one, where somebody goes on. */
export async function* memberBatches(db: Reader, from = 0): AsyncGenerator<number[]> {
  for (let after = from; ; ) {
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
