import type { Reader } from '@embassy/database';
import { type Contribution, loadContributors } from '../../ideas/index.ts';

/** Whose these ideas are: their authors and those of ideas that were merged into them. */
export async function loadAuthors(
  db: Reader,
  threadIds: readonly number[],
): Promise<Map<number, Contribution[]>> {
  const contributors = await loadContributors(db, threadIds);
  return new Map([...contributors].map(([id, all]) => [id, all.filter(({ part }) => part !== 'CREDITED')]));
}

/** Whose this idea is. */
export async function authorsOf(db: Reader, threadId: number): Promise<Contribution[]> {
  return (await loadAuthors(db, [threadId])).get(threadId) ?? [];
}
