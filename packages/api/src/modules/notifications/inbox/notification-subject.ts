import type { ContentState, NotificationKind, Prisma } from '@embassy/database';
import { excerptOf, plainTextOf } from '../../../kernel/markdown/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { commentPath, postPath, threadPath } from '../../threads/index.ts';

const EXCERPT_LENGTH = 160;

const threadSelect = {
  select: {
    id: true,
    slug: true,
    title: true,
    audience: true,
    state: true,
    stateReason: true,
    closedReason: true,
    authorId: true,
  },
} as const;

const textSelect = { id: true, html: true, state: true, stateReason: true, authorId: true } as const;

/** What must be read of a notification to know what may be shown of its subject. */
export const subjectSelect = {
  thread: threadSelect,
  post: { select: { ...textSelect, thread: threadSelect } },
  comment: { select: textSelect },
} as const satisfies Prisma.NotificationSelect;

/** The same of a challenge, where it is about one: few are, so that it is asked for by itself. */
export const challengeSelect = {
  ...{ id: true, slug: true, title: true, state: true, cancelledReason: true },
  category: { select: { readAudience: true, deletedAt: true } },
} as const satisfies Prisma.ChallengeSelect;

export type ToldChallenge = Prisma.ChallengeGetPayload<{ select: typeof challengeSelect }>;

type Subject = Prisma.NotificationGetPayload<{ select: typeof subjectSelect }>;

/** Whether the viewer may read the thread, by its audience and state. Those who moderate see no more in an inbox. */
export function isReadable(
  viewer: Viewer,
  thread: { audience: string; state: ContentState } | null,
): boolean {
  return thread !== null && thread.state === 'VISIBLE' && viewer.audiences.includes(thread.audience);
}

/** Whether the viewer may read the challenge, as the inbox asks it. */
export function isReadableChallenge(viewer: Viewer, challenge: ToldChallenge | null): boolean {
  if (!challenge || challenge.state === 'DRAFT' || challenge.category.deletedAt) return false;
  return viewer.audiences.includes(challenge.category.readAudience);
}

/** Title and first words, each if the viewer may read it or wrote it. */
export function subjectOf(
  viewer: Viewer,
  { thread: toldIn, post, comment }: Subject,
): { title: string | null; excerpt: string | null } {
  const thread = post?.thread ?? toldIn;
  const mine = (written: { authorId: number } | null) => written?.authorId === viewer.actor?.id;
  const open = isReadable(viewer, thread);
  const text = comment ?? post;
  const standing = open && post?.state === 'VISIBLE' && (comment === null || comment.state === 'VISIBLE');
  return {
    title: thread && (open || mine(thread)) ? thread.title : null,
    excerpt: text && (standing || mine(text)) ? excerptOf(plainTextOf(text.html), EXCERPT_LENGTH) : null,
  };
}

/** Whether it is about the member and nothing they wrote: their tier, their points, their badges, or a moderator's act. */
export function isOfMembership(kind: NotificationKind, act: string | null): boolean {
  return (
    kind === 'TIER' ||
    kind === 'RULES' ||
    kind === 'BADGE' ||
    act === 'SUSPENDED' ||
    act === 'UNSUSPENDED' ||
    isOfVotes(act)
  );
}

/** Whether it is about votes that count for nothing, or count again: the ledger shows them. */
export const isOfVotes = (act: string | null) => act?.startsWith('VOTES_') ?? false;

/** Where it is; nothing when it cannot be read there. */
export function pathOf(
  viewer: Viewer,
  {
    kind,
    act,
    thread: toldIn,
    post,
    comment,
    challenge,
  }: Subject & { kind: NotificationKind; act: string | null; challenge: ToldChallenge | null },
): string | null {
  if (isOfMembership(kind, act)) {
    const place = kind === 'RULES' || isOfVotes(act) ? '/reputation' : kind === 'BADGE' ? '/badges' : '';
    return viewer.actor && `/members/${viewer.actor.handle}${place}`;
  }
  if (challenge) return isReadableChallenge(viewer, challenge) ? `/challenges/${challenge.slug}` : null;
  const thread = post?.thread ?? toldIn;
  if (!thread || !isReadable(viewer, thread)) return null;
  if (comment?.state === 'VISIBLE' && post?.state === 'VISIBLE')
    return commentPath(thread, { id: comment.id, postId: post.id });
  return post?.state === 'VISIBLE' ? postPath(thread, post) : threadPath(thread);
}

/** The reason that a moderator gave, as long as what they did still stands. */
export function reasonOf({ act, thread, post, comment }: Subject & { act: string | null }): string | null {
  if (act === 'CLOSED') return thread?.closedReason ?? null;
  const subject = comment ?? post ?? thread;
  return subject && subject.state === act ? subject.stateReason : null;
}
