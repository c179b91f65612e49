import type { Transaction } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';

/** The tags, locked in the order of their ids against everything, new threads that carry them included. */
export async function requireTags<Ids extends readonly number[]>(tx: Transaction, ids: Ids) {
  await tx.$queryRaw`SELECT 1 FROM tag WHERE id = ANY (${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
  const found = await tx.tag.findMany({ where: { id: { in: [...ids] } }, include: { synonyms: true } });
  const tags = ids.map((id) => found.find((tag) => tag.id === id));
  if (tags.includes(undefined)) throw new NotFound('The tag');
  return tags as { [Index in keyof Ids]: (typeof found)[number] };
}
