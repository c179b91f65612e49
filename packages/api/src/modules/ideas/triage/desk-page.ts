import { Prisma, type Reader } from '@embassy/database';
import {
  type KeysetColumn,
  type KeysetPage,
  keysetPage,
  type PageArguments,
} from '../../../kernel/pagination/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { listedIdeas, type NarrowedTo, narrowedTo } from '../listed-ideas.ts';

/** Orders of the ideas' desk. */
export const deskOrders = {
  DUE: 'What the brand owes a reply by its promise, the longest overdue first; then the rest, newest first.',
  SUPPORT: 'Most supporters first.',
  WEIGHTED: 'Most support first, weighted by who gives it.',
  PRIORITY: 'Highest RICE first; only what was judged.',
  NEWEST: 'Newest first.',
} as const;
export type DeskOrder = keyof typeof deskOrders;

export type DeskFilter = NarrowedTo & {
  order: DeskOrder;
  /** A category with its children. */
  categoryId?: number | null;
  tagName?: string | null;
  label?: string | null;
  ownerId?: number | null;
  /** Only what nobody owns. */
  unowned?: boolean | null;
  /** Only what the brand let its promise pass by for. */
  overdue?: boolean | null;
};

const column = (expression: Prisma.Sql, type: KeysetColumn['type'] = 'int'): KeysetColumn => ({
  expression,
  type,
});
const kept = column(Prisma.sql`g.thread_id`);
const known = column(Prisma.sql`i.thread_id`);
const columns: Record<DeskOrder, readonly KeysetColumn[]> = {
  DUE: [column(Prisma.sql`g.due`), kept],
  SUPPORT: [column(Prisma.sql`i.supporters`), known],
  WEIGHTED: [column(Prisma.sql`g.weighted`), kept],
  PRIORITY: [column(Prisma.sql`g.priority`), kept],
  NEWEST: [column(Prisma.sql`i.begun_at`, 'timestamptz'), known],
};

/** One page of the ideas' desk, by their threads' ids: of what the viewer may read, without what was merged away. */
export async function deskPage(
  db: Reader,
  { viewer, now }: { viewer: Viewer; now: Date },
  filter: DeskFilter,
  page: PageArguments,
): Promise<KeysetPage> {
  return keysetPage(
    db,
    {
      from: Prisma.sql`idea i JOIN idea_triage g ON g.thread_id = i.thread_id JOIN thread t ON t.id = i.thread_id`,
      id: Prisma.sql`i.thread_id`,
      where: Prisma.join([listedIdeas(viewer), ...(await conditions(db, filter, now))], ' AND '),
      columns: columns[filter.order],
      direction: filter.order === 'DUE' ? 'asc' : 'desc',
    },
    page,
  );
}

async function conditions(db: Reader, filter: DeskFilter, now: Date): Promise<Prisma.Sql[]> {
  const { order, categoryId, tagName, label, ownerId } = filter;
  const where = narrowedTo(filter);
  if (order === 'PRIORITY') where.push(Prisma.sql`g.priority IS NOT NULL`);
  if (ownerId != null) where.push(Prisma.sql`g.owner_id = ${ownerId}`);
  if (filter.unowned) where.push(Prisma.sql`g.owner_id IS NULL`);
  // Places of what is owed are minutes: those behind this one are of the past.
  if (filter.overdue) where.push(Prisma.sql`g.due < ${Math.floor(now.getTime() / 60_000)}::int`);
  if (categoryId != null) {
    const found = await db.category.findMany({
      where: { OR: [{ id: categoryId }, { parentId: categoryId }] },
      select: { id: true },
    });
    where.push(Prisma.sql`i.category_id = ANY(${found.map(({ id }) => id)}::int[])`);
  }
  if (tagName) {
    const tag = await db.tag.findFirst({ where: { name: tagName }, select: { id: true } });
    where.push(
      Prisma.sql`EXISTS (SELECT FROM thread_tag tt WHERE tt.tag_id = ${tag?.id ?? 0} AND tt.thread_id = i.thread_id)`,
    );
  }
  if (label) {
    const found = await db.ideaLabel.findUnique({ where: { name: label }, select: { id: true } });
    where.push(
      Prisma.sql`EXISTS (SELECT FROM idea_labelling l WHERE l.label_id = ${found?.id ?? 0} AND l.thread_id = i.thread_id)`,
    );
  }
  return where;
}
