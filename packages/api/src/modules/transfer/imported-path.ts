import type { Database } from '@embassy/database';
import type { Viewer } from '../../kernel/viewer.ts';
import { postPath, threadPath, visiblePosts } from '../threads/index.ts';
import { type OldPath, parseOldPath } from './old-path.rules.ts';

/**
 * Where a path of an imported community leads here; null when nowhere that the viewer may see. With several imported
 * communities the first one answers, unless the path names another.
 */
export async function importedPath(db: Database, viewer: Viewer, path: string): Promise<string | null> {
  const old = parseOldPath(path);
  if (!old) return null;
  const sources = await db.importSource.findMany({
    where: old.site === null ? {} : { OR: [{ name: old.site }, { name: { startsWith: `${old.site}.` } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const sourceIds = sources.map(({ id }) => id);
  if (sourceIds.length === 0) return null;
  if (old.kind === 'tag') return tagPath(db, old.name);
  return old.kind === 'user' ? memberPath(db, sourceIds, old) : pathOfPost(db, viewer, sourceIds, old);
}

async function pathOfPost(
  db: Database,
  viewer: Viewer,
  sourceIds: number[],
  old: Extract<OldPath, { kind: 'post' }>,
): Promise<string | null> {
  for (const id of await targets(db, sourceIds, 'posts', old.rowId)) {
    const post = await db.post.findFirst({
      where: { id, AND: visiblePosts(viewer) },
      select: { id: true, role: true, thread: { select: { id: true, slug: true } } },
    });
    if (post) return post.role === 'OPENING' ? threadPath(post.thread) : postPath(post.thread, post);
  }
  return null;
}

async function memberPath(
  db: Database,
  sourceIds: number[],
  old: Extract<OldPath, { kind: 'user' }>,
): Promise<string | null> {
  for (const id of await targets(db, sourceIds, 'users', old.rowId)) {
    const member = await db.member.findFirst({
      where: { id, state: { not: 'LEFT' } },
      select: { handle: true },
    });
    if (member) return `/members/${member.handle}`;
  }
  return null;
}

async function tagPath(db: Database, name: string): Promise<string | null> {
  const tag = await db.tag.findFirst({
    where: { OR: [{ name }, { synonyms: { some: { name } } }] },
    select: { name: true },
  });
  return tag && `/tags/${encodeURIComponent(tag.name)}`;
}

/** What a row became here, in the order of the sources. */
async function targets(db: Database, sourceIds: number[], table: string, rowId: number): Promise<number[]> {
  const rows = await db.importedRow.findMany({
    where: { sourceId: { in: sourceIds }, table, rowId },
    select: { targetId: true },
    orderBy: { sourceId: 'asc' },
  });
  return rows.map(({ targetId }) => targetId);
}
