import type { Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleCategories } from '../../categories/index.ts';
import {
  commentPath,
  postPath,
  threadPath,
  visibleComments,
  visiblePosts,
  visibleThreads,
} from '../../threads/index.ts';

import { visibleVotingCases } from '../voting/voting-cases.access.ts';

export type Subject = { kind: string; id: number };

/** Where the subjects of audit entries are, in one query for each kind; null for what the viewer may not read. */
export async function subjectPaths(
  db: Reader,
  viewer: Viewer,
  subjects: readonly Subject[],
): Promise<(string | null)[]> {
  const thread = { select: { id: true, slug: true } };
  const load: Record<string, (ids: number[]) => Promise<{ id: number; path: string }[]>> = {
    thread: async (ids) =>
      (await db.thread.findMany({ where: { id: { in: ids }, ...visibleThreads(viewer) } })).map((found) => ({
        id: found.id,
        path: threadPath(found),
      })),
    post: async (ids) =>
      (
        await db.post.findMany({
          where: { id: { in: ids }, ...visiblePosts(viewer) },
          select: { id: true, role: true, thread },
        })
      ).map((found) => ({ id: found.id, path: postPath(found.thread, found) })),
    comment: async (ids) =>
      (
        await db.comment.findMany({
          where: { id: { in: ids }, ...visibleComments(viewer) },
          select: { id: true, post: { select: { id: true, thread } } },
        })
      ).map((found) => ({
        id: found.id,
        path: commentPath(found.post.thread, { id: found.id, postId: found.post.id }),
      })),
    member: async (ids) =>
      (await db.member.findMany({ where: { id: { in: ids }, state: { not: 'LEFT' } } })).map((found) => ({
        id: found.id,
        path: `/members/${found.handle}`,
      })),
    category: async (ids) =>
      (await db.category.findMany({ where: { id: { in: ids }, ...visibleCategories(viewer) } })).map(
        (found) => ({ id: found.id, path: `/c/${found.slug}` }),
      ),
    tag: async (ids) =>
      (await db.tag.findMany({ where: { id: { in: ids } } })).map((found) => ({
        id: found.id,
        path: `/tags/${encodeURIComponent(found.name)}`,
      })),
    'voting case': async (ids) =>
      (await db.votingCase.findMany({ where: { id: { in: ids }, ...visibleVotingCases(viewer) } })).map(
        ({ id, state }) => ({
          id,
          path: `/desk/votes/${id}${state === 'OPEN' ? '' : `?state=${state.toLowerCase()}`}`,
        }),
      ),
  };
  const paths = new Map<string, string>();
  for (const [kind, ofKind] of Map.groupBy(subjects, (subject) => subject.kind)) {
    const found = (await load[kind]?.([...new Set(ofKind.map(({ id }) => id))])) ?? [];
    for (const { id, path } of found) paths.set(`${kind}:${id}`, path);
  }
  return subjects.map(({ kind, id }) => paths.get(`${kind}:${id}`) ?? null);
}
