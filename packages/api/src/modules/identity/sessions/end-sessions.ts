import type { ActionContext } from '../../../kernel/action-context.ts';
import { NotFound } from '../../../kernel/errors/index.ts';

/** Ends one of the member's own sessions, wherever it is. Its next request is a visitor's. */
export async function endSession(
  { db, actor }: ActionContext,
  { sessionId }: { sessionId: string },
): Promise<void> {
  const { count } = await db.session.deleteMany({
    where: { id: sessionId, login: { memberId: actor.id } },
  });
  if (count === 0) throw new NotFound('The session');
}

/** Ends all of the member's sessions but the one that asks. Returns how many there were. */
export async function endOtherSessions({ db, actor }: ActionContext): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { id: { not: actor.sessionId }, login: { memberId: actor.id } },
  });
  return count;
}
