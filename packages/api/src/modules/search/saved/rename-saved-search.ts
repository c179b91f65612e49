import type { ActionContext } from '../../../kernel/action-context.ts';
import { Invalid, NotFound } from '../../../kernel/errors/index.ts';
import { checkName } from './saved-searches.rules.ts';

/** Calls one of the actor's saved searches something else. */
export async function renameSavedSearch(
  { db, actor }: ActionContext,
  { number, name }: { number: number; name: string },
): Promise<number> {
  const issues = checkName(name);
  if (issues.length > 0) throw new Invalid(issues);
  const where = { id: number, memberId: actor.id };
  const { count } = await db.savedSearch.updateMany({ where, data: { name: name.trim() } });
  if (count === 0) throw new NotFound();
  return number;
}
