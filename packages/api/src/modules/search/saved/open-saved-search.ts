import type { ActionContext } from '../../../kernel/action-context.ts';
import { NotFound } from '../../../kernel/errors/index.ts';

/** Notes that the actor opened one of their saved searches: what it finds now is news no longer. */
export async function openSavedSearch(
  { db, actor, now }: ActionContext,
  { number }: { number: number },
): Promise<number> {
  const where = { id: number, memberId: actor.id };
  const { count } = await db.savedSearch.updateMany({ where, data: { seenAt: now } });
  if (count === 0) throw new NotFound();
  return number;
}
