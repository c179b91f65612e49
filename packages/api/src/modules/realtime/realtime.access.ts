import type { Database } from '@embassy/database';
import { panelReaders } from '../../kernel/audience.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { standingSessions } from '../identity/index.ts';
import { visiblePosts, visibleThreads } from '../threads/index.ts';
import type { Readable } from './thread-changes.rules.ts';

/** Of these viewers, those that are still who they were when their streams began. Visitors always are. */
export async function stillThemselves<Held extends { viewer: Viewer }>(
  db: Database,
  held: readonly Held[],
  now: Date,
): Promise<Set<Held>> {
  const sessionIds = held.flatMap(({ viewer }) => viewer.actor?.sessionId ?? []);
  const standing = await standingSessions(db, sessionIds, now);
  const same = held.filter(({ viewer: { actor } }) => {
    if (!actor) return true;
    const session = standing.get(actor.sessionId);
    return (
      session?.role === actor.role &&
      sameMoment(session.suspendedUntil, actor.suspendedUntil) &&
      // Whoever reads the space of every panel reads those that come later once they begin anew.
      (panelReaders.includes(actor.role) || sameNumbers(session.panelIds, actor.panelIds))
    );
  });
  return new Set(same);
}

const sameNumbers = (some: readonly number[], others: readonly number[]) =>
  some.length === others.length && some.every((one) => others.includes(one));

const sameMoment = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/** What the viewer may read of a thread and these posts of it; null when the thread is not theirs to read. */
export async function readableOf(
  db: Database,
  viewer: Viewer,
  threadId: number,
  postIds: readonly number[],
): Promise<Readable | null> {
  const now = await db.thread.findFirst({
    where: { id: threadId, AND: visibleThreads(viewer) },
    select: { answerCount: true, affectedCount: true, lastActivityAt: true },
  });
  if (!now) return null;
  const posts =
    postIds.length === 0
      ? []
      : await db.post.findMany({
          where: { id: { in: [...postIds] }, threadId, AND: visiblePosts(viewer) },
          select: { id: true, upCount: true, downCount: true },
        });
  return { now, votes: new Map(posts.map(({ id, ...votes }) => [id, votes])) };
}
