import type { Reader } from '@embassy/database';
import { type Contribution, contributorsOf } from './shipping.rules.ts';

/** Authors of merged ideas and credited members that are named with one idea, at most. */
const most = 100;

/** Who contributed to these ideas. What was taken down credits nobody. */
export async function loadContributors(
  db: Reader,
  threadIds: readonly number[],
): Promise<Map<number, Contribution[]>> {
  const opening = { where: { role: 'OPENING' as const }, select: { id: true }, take: 1 };
  const ideas = await db.thread.findMany({
    where: { id: { in: [...threadIds] }, kind: 'IDEA' },
    select: {
      id: true,
      authorId: true,
      posts: opening,
      duplicates: {
        where: { kind: 'IDEA', state: 'VISIBLE', idea: { merges: { some: { unmergedAt: null } } } },
        select: { authorId: true, posts: opening },
        orderBy: { id: 'asc' },
        take: most,
      },
      idea: {
        select: {
          credits: {
            where: { withdrawnAt: null },
            select: { memberId: true, postId: true },
            orderBy: { id: 'asc' },
            take: most,
          },
        },
      },
    },
  });
  const written = ({ authorId, posts }: { authorId: number; posts: { id: number }[] }) => ({
    memberId: authorId,
    postId: posts[0]!.id,
  });
  return new Map(
    ideas.map(({ id, duplicates, idea, ...own }) => [
      id,
      contributorsOf(written(own), duplicates.map(written), idea?.credits ?? []),
    ]),
  );
}
