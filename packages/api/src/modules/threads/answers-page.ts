import { Prisma, type Reader } from '@embassy/database';
import {
  cursorBeside,
  type KeysetColumn,
  type KeysetPage,
  type KeysetSource,
  keysetPage,
  type PageArguments,
  pageBounds,
} from '../../kernel/pagination/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { standing } from './threads.access.ts';

/** The accepted first, then verified, then by score, then in the order they were written; `post_helpful_idx` has it. */
const helpfulFirst: readonly KeysetColumn[] = [
  { expression: Prisma.sql`(p.accepted_at IS NOT NULL)::int`, type: 'int' },
  { expression: Prisma.sql`(p.verified_at IS NOT NULL)::int`, type: 'int' },
  { expression: Prisma.sql`p.score`, type: 'int' },
  { expression: Prisma.sql`(-p.id)`, type: 'int' },
];
const oldestFirst: readonly KeysetColumn[] = [
  { expression: Prisma.sql`p.created_at`, type: 'timestamptz' },
  { expression: Prisma.sql`p.id`, type: 'int' },
];

/** Where a page of answers begins or ends, when that is told by a post instead of a cursor. */
export interface AnswersPlace extends PageArguments {
  /** The page begins with this post. */
  from?: number | null;
  /** The page ends with this post. */
  to?: number | null;
  /** The page has this post: the first page when it is there, else one that begins with it. */
  around?: number | null;
}

/** The ids of a page of the posts that follow the opening one. A post that is not among them gives the first page. */
export async function answersPage(
  db: Reader,
  viewer: Viewer,
  threadId: number,
  order: 'HELPFUL' | 'OLDEST',
  { from, to, around, ...page }: AnswersPlace,
): Promise<KeysetPage> {
  const where = [Prisma.sql`p.thread_id = ${threadId} AND p.role <> 'OPENING'`];
  if (standing(viewer).state) where.push(Prisma.sql`p.state = 'VISIBLE'`);
  const oldest = order === 'OLDEST';
  const source: KeysetSource = {
    from: Prisma.sql`post p`,
    id: Prisma.sql`p.id`,
    where: Prisma.join(where, ' AND '),
    columns: oldest ? oldestFirst : helpfulFirst,
    direction: oldest ? 'asc' : 'desc',
  };
  const { size } = pageBounds(page);
  if (around != null) {
    const firstPage = await keysetPage(db, source, { first: size });
    if (firstPage.rows.some(({ id }) => id === around)) return firstPage;
    const after = await cursorBeside(db, source, around, 'before');
    return after === null ? firstPage : keysetPage(db, source, { first: size, after });
  }
  if (from != null) {
    const after = await cursorBeside(db, source, from, 'before');
    return withoutEmptySide(db, source, await keysetPage(db, source, { first: size, after }), 'before');
  }
  if (to != null) {
    const before = await cursorBeside(db, source, to, 'after');
    if (before === null) return keysetPage(db, source, { first: size });
    return withoutEmptySide(db, source, await keysetPage(db, source, { last: size, before }), 'after');
  }
  return keysetPage(db, source, page);
}

/** A page that begins or ends with a given post may have nothing on its other side: then it says so. */
async function withoutEmptySide(
  db: Reader,
  source: KeysetSource,
  page: KeysetPage,
  side: 'before' | 'after',
): Promise<KeysetPage> {
  const edge = side === 'before' ? page.rows[0] : page.rows.at(-1);
  if (edge === undefined) return page;
  const beyond = side === 'before' ? { last: 1, before: edge.cursor } : { first: 1, after: edge.cursor };
  const any = (await keysetPage(db, source, beyond)).rows.length > 0;
  return { ...page, ...(side === 'before' ? { hasPreviousPage: any } : { hasNextPage: any }) };
}
