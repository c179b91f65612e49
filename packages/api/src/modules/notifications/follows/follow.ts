import type { FollowKind } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { demand, refused } from '../../../kernel/refusal.ts';
import { requireFollowable } from './follows.access.ts';

export type FollowInput = { kind: FollowKind; number: number };

/** Has the actor told of what happens there from now on. Doing it again changes nothing. */
export async function follow(context: ActionContext, { kind, number }: FollowInput) {
  const { db, actor, now } = context;
  if (kind === 'MEMBER' && number === actor.id) {
    demand(refused('NOT_PERMITTED', 'Nobody follows themselves.'));
  }
  await db.$transaction(async (tx) => {
    await requireFollowable(tx, context, kind, number);
    await tx.follow.upsert({
      where: { memberId_kind_subjectId: { memberId: actor.id, kind, subjectId: number } },
      create: { memberId: actor.id, kind, subjectId: number, createdAt: now },
      // From now on it is theirs, however it came.
      update: { wanted: true, carriedFromId: null },
      select: { memberId: true },
    });
  });
}
