import { emit } from '@embassy/database';
import { confirmPassword, refuseLastAdmin, type SessionContext, signOut } from '../identity/index.ts';
import { allPersonalData } from './all-personal-data.ts';

export type LeaveCommunityInput = { keepPosts: boolean; password: string };

/** Time for those who wrote tens of thousands of posts. */
const timeout = 120_000;

/**
 * Ends the actor's membership: their name, login, sessions, drafts, follows and notifications are erased, and what
 * they wrote stays under “former member” or goes too. All of it or nothing. The last admin makes another first.
 */
export async function leaveCommunity(
  context: SessionContext,
  { keepPosts, password }: LeaveCommunityInput,
): Promise<void> {
  const { db, now } = context;
  const actor = await confirmPassword(context, password);
  await db.$transaction(
    async (tx) => {
      if (actor.role === 'ADMIN') await refuseLastAdmin(tx, actor.id);
      for (const { erase } of Object.values(allPersonalData)) await erase(tx, actor.id, { keepPosts, now });
      await emit(tx, 'member.left', { memberId: actor.id });
    },
    { timeout, maxWait: 10_000 },
  );
  // The session is gone already; this takes its cookie away.
  await signOut(context);
}
