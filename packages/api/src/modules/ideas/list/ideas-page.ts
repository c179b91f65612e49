import { Prisma, type Reader } from '@embassy/database';
import {
  type KeysetColumn,
  type KeysetPage,
  keysetPage,
  type PageArguments,
} from '../../../kernel/pagination/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { languagesWanted } from '../../threads/index.ts';
import { ideaMeanings } from '../idea-meanings.ts';
import { listedIdeas, type NarrowedTo, narrowedTo } from '../listed-ideas.ts';

/** Orders of ideas. */
export const ideaOrders = {
  TRENDING:
    'What gained most support and comments of late, for its age: (5 · votes + 3 · comments − 1) ÷ (hours + 2)^1.4 over 30 days.',
  SUPPORT: 'Most supporters first.',
  NEWEST: 'Newest first.',
  ANSWERED: 'What the brand last spoke to first; only what it spoke to at all.',
  WAITING: 'What the brand has not replied to and can still be supported, the longest waiting first.',
} as const;
export type IdeaOrder = keyof typeof ideaOrders;

export type IdeaFilter = NarrowedTo & {
  order: IdeaOrder;
  /** A category with its children. */
  categoryId?: number | null;
  tagId?: number | null;
  language?: string | null;
  /** Only in the viewer’s reading languages, if they chose any and no `language` is given. */
  inReadingLanguages?: boolean | null;
};

const id: KeysetColumn = { expression: Prisma.sql`i.thread_id`, type: 'int' };
const columns: Record<IdeaOrder, readonly KeysetColumn[]> = {
  TRENDING: [{ expression: Prisma.sql`i.trend`, type: 'int' }, id],
  SUPPORT: [{ expression: Prisma.sql`i.supporters`, type: 'int' }, id],
  NEWEST: [{ expression: Prisma.sql`i.begun_at`, type: 'timestamptz' }, id],
  ANSWERED: [{ expression: Prisma.sql`i.answered_at`, type: 'timestamptz' }, id],
  WAITING: [{ expression: Prisma.sql`i.promised_by`, type: 'timestamptz' }, id],
};

const supportable = Object.entries(ideaMeanings)
  .filter(([, { takesSupport }]) => takesSupport)
  .map(([meaning]) => meaning);

/** One page of ideas that the viewer may read, by their threads’ ids. What was merged into another is not among them. */
export async function ideasPage(
  db: Reader,
  viewer: Viewer,
  filter: IdeaFilter,
  page: PageArguments,
): Promise<KeysetPage> {
  const where = [listedIdeas(viewer), ...narrowedTo(filter)];
  if (filter.order === 'ANSWERED') where.push(Prisma.sql`i.answered_at IS NOT NULL`);
  if (filter.order === 'WAITING') {
    where.push(Prisma.sql`i.replied_at IS NULL AND i.meaning = ANY(${supportable}::idea_meaning[])`);
  }
  const languages = languagesWanted(viewer, filter);
  if (languages !== null) where.push(Prisma.sql`t.language IN (${Prisma.join(languages)})`);
  if (filter.categoryId != null) where.push(Prisma.sql`i.category_id = parent.id`);
  if (filter.tagId != null) {
    where.push(
      Prisma.sql`EXISTS (SELECT FROM thread_tag tt WHERE tt.tag_id = ${filter.tagId} AND tt.thread_id = i.thread_id)`,
    );
  }
  return keysetPage(
    db,
    {
      from: Prisma.sql`idea i JOIN thread t ON t.id = i.thread_id`,
      id: Prisma.sql`i.thread_id`,
      where: Prisma.join(where, ' AND '),
      columns: columns[filter.order],
      direction: filter.order === 'WAITING' ? 'asc' : 'desc',
      ...(filter.categoryId != null && { partIds: await withChildren(db, filter.categoryId) }),
    },
    page,
  );
}

async function withChildren(db: Reader, categoryId: number): Promise<number[]> {
  const found = await db.category.findMany({
    where: { OR: [{ id: categoryId }, { parentId: categoryId }] },
    select: { id: true },
  });
  return found.map((category) => category.id);
}

/** One page of what is in a column of the roadmap: most supporters first, and what was shipped the latest first. */
export function roadmapPage(
  db: Reader,
  viewer: Viewer,
  { column, productId }: { column: 'NOW' | 'NEXT' | 'LATER' | 'SHIPPED'; productId?: number | null },
  page: PageArguments,
): Promise<KeysetPage> {
  const where = [listedIdeas(viewer), ...narrowedTo({ productId })];
  const shipped = column === 'SHIPPED';
  where.push(
    shipped ? Prisma.sql`i.shipped_at IS NOT NULL` : Prisma.sql`i.roadmap = ${column}::roadmap_column`,
  );
  return keysetPage(
    db,
    {
      from: Prisma.sql`idea i JOIN thread t ON t.id = i.thread_id`,
      id: Prisma.sql`i.thread_id`,
      where: Prisma.join(where, ' AND '),
      columns: [
        shipped
          ? { expression: Prisma.sql`i.shipped_at`, type: 'timestamptz' }
          : { expression: Prisma.sql`i.supporters`, type: 'int' },
        id,
      ],
      direction: 'desc',
    },
    page,
  );
}
