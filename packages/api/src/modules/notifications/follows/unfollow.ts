import type { ActionContext } from '../../../kernel/action-context.ts';
import type { FollowInput } from './follow.ts';

/**
 * Ends it. Of a thread it is remembered that the member does not want to hear: taking part again does not make them
 * follow it. What they may not see any more can be left all the same.
 */
export async function unfollow(
  { db, actor, now }: ActionContext,
  { kind, number }: FollowInput,
): Promise<void> {
  const row = { memberId: actor.id, kind, subjectId: number };
  if (kind !== 'THREAD') {
    await db.follow.deleteMany({ where: row });
    return;
  }
  if (!(await db.thread.findUnique({ where: { id: number }, select: { id: true } }))) return;
  await db.follow.upsert({
    where: { memberId_kind_subjectId: row },
    create: { ...row, wanted: false, createdAt: now },
    update: { wanted: false },
    select: { memberId: true },
  });
}
