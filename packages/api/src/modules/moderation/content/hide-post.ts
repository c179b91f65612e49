import type { Transaction } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demand } from '../../../kernel/refusal.ts';
import { withdrawStandingAcceptance, withdrawStandingVerification } from '../../answers/index.ts';
import { changePostState, changeThreadState, requirePost } from '../../threads/index.ts';
import { demandModerator } from '../demand-moderator.ts';
import { canUnhide } from './content.policy.ts';

export type HidePostInput = { postId: number; reason: string };
type FoundPost = Awaited<ReturnType<typeof requirePost>>;

/**
 * Takes a post out of everybody's sight but the moderators', an opening post with its thread. What was accepted or
 * verified is so no longer. Doing it again changes nothing.
 */
export async function hidePost(context: ActionContext, input: HidePostInput): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer, now } = context;
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, input.postId);
    if (standingOf(post) === 'HIDDEN') return;
    const { id: postId, threadId } = post;
    if (post.acceptedAt) await withdrawStandingAcceptance(tx, { threadId, actorId: actor.id, now });
    if (post.verifiedAt) {
      await withdrawStandingVerification(tx, { postId, threadId, actorId: actor.id, now });
    }
    await changeState(tx, post, { to: 'HIDDEN', reason, actorId: actor.id });
    await record(tx, post, { action: 'hide', reason, actorId: actor.id });
  });
}

/** Brings a hidden post back into sight, an opening post with its thread. Doing it again changes nothing. */
export async function unhidePost(context: ActionContext, input: HidePostInput): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer } = context;
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, input.postId);
    if (standingOf(post) === 'VISIBLE') return;
    demand(canUnhide(standingOf(post)));
    await changeState(tx, post, { to: 'VISIBLE', reason, actorId: actor.id });
    await record(tx, post, { action: 'unhide', reason, actorId: actor.id });
  });
}

/** An opening post stands and falls with its thread. */
function standingOf(post: FoundPost) {
  return post.role === 'OPENING' ? post.thread.state : post.state;
}

async function changeState(
  tx: Transaction,
  post: FoundPost,
  change: Parameters<typeof changePostState>[2],
): Promise<void> {
  if (post.role === 'OPENING') await changeThreadState(tx, post.thread, change);
  else await changePostState(tx, post, change);
}

async function record(
  tx: Transaction,
  post: FoundPost,
  { action, reason, actorId }: { action: 'hide' | 'unhide'; reason: string; actorId: number },
): Promise<void> {
  const opens = post.role === 'OPENING';
  await audit(tx, {
    actorId,
    action: `${action} ${opens ? 'thread' : 'post'}`,
    subject: opens ? { kind: 'thread', id: post.threadId } : { kind: 'post', id: post.id },
    reason,
  });
}
