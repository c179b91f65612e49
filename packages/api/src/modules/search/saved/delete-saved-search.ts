import type { ActionContext } from '../../../kernel/action-context.ts';

/** Forgets one of the actor's saved searches. Doing it again changes nothing. */
export async function deleteSavedSearch(
  { db, actor }: ActionContext,
  { number }: { number: number },
): Promise<void> {
  await db.savedSearch.deleteMany({ where: { id: number, memberId: actor.id } });
}
