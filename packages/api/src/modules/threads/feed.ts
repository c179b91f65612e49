import { Prisma, type Reader, type ThreadKind } from '@embassy/database';
import {
  type KeysetColumn,
  type KeysetPage,
  keysetPage,
  type PageArguments,
} from '../../kernel/pagination/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedThreadsSql } from './threads.access.ts';

/** Orders of a feed. */
export const feedOrders = {
  ACTIVE: 'Last touched first.',
  LATEST: 'Newest first.',
  UNANSWERED: 'Open questions without an answer that repeat no other, newest first.',
  TOP: 'Best voted first.',
} as const;
export type FeedOrder = keyof typeof feedOrders;

/** How far back `TOP` looks, in days; `ALL` looks at everything. */
export const feedPeriods = { DAY: 1, WEEK: 7, MONTH: 30, YEAR: 365, ALL: null } as const;
export type FeedPeriod = keyof typeof feedPeriods;

export type FeedFilter = {
  order: FeedOrder;
  period: FeedPeriod;
  kind?: ThreadKind | null;
  /** A category with its children. */
  categoryId?: number | null;
  tagId?: number | null;
  productId?: number | null;
  language?: string | null;
  /** Only in the viewer's reading languages, if they chose any and no `language` is given. */
  inReadingLanguages?: boolean | null;
  authorId?: number | null;
};

const id: KeysetColumn = { expression: Prisma.sql`t.id`, type: 'int' };
const columns: Record<FeedOrder, readonly KeysetColumn[]> = {
  ACTIVE: [{ expression: Prisma.sql`t.last_activity_at`, type: 'timestamptz' }, id],
  LATEST: [{ expression: Prisma.sql`t.created_at`, type: 'timestamptz' }, id],
  UNANSWERED: [{ expression: Prisma.sql`t.created_at`, type: 'timestamptz' }, id],
  TOP: [{ expression: Prisma.sql`t.score`, type: 'int' }, id],
};

/** One page of thread ids that the viewer may read. */
export async function feedPage(
  db: Reader,
  viewer: Viewer,
  filter: FeedFilter,
  page: PageArguments,
  now: Date,
): Promise<KeysetPage> {
  const where = [listedThreadsSql(viewer)];
  if (filter.order === 'UNANSWERED') {
    where.push(
      Prisma.sql`t.kind = 'QUESTION' AND t.answer_count = 0 AND t.closed_at IS NULL AND t.duplicate_of_id IS NULL`,
    );
  }
  if (filter.kind) where.push(Prisma.sql`t.kind = ${filter.kind}::thread_kind`);
  if (filter.categoryId != null) {
    where.push(Prisma.sql`t.category_id = parent.id`);
  }
  if (filter.tagId != null) {
    where.push(
      Prisma.sql`EXISTS (SELECT FROM thread_tag tt WHERE tt.tag_id = ${filter.tagId} AND tt.thread_id = t.id)`,
    );
  }
  if (filter.productId != null) where.push(Prisma.sql`t.product_id = ${filter.productId}`);
  const languages = languagesWanted(viewer, filter);
  if (languages !== null) where.push(Prisma.sql`t.language IN (${Prisma.join(languages)})`);
  if (filter.authorId != null) where.push(Prisma.sql`t.author_id = ${filter.authorId}`);
  const days = feedPeriods[filter.period];
  if (filter.order === 'TOP' && days !== null) {
    const since = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
    where.push(Prisma.sql`t.created_at >= ${since}::timestamptz`);
  }
  return keysetPage(
    db,
    {
      from: Prisma.sql`thread t`,
      id: Prisma.sql`t.id`,
      where: Prisma.join(where, ' AND '),
      columns: columns[filter.order],
      direction: 'desc',
      ...(filter.categoryId != null && { partIds: await withChildren(db, filter.categoryId) }),
    },
    page,
  );
}

/** What may be in no language that could be told is kept: it may be in one of theirs. */
export function languagesWanted(
  { actor }: Viewer,
  { language, inReadingLanguages }: Pick<FeedFilter, 'language' | 'inReadingLanguages'>,
): readonly string[] | null {
  if (language) return [language];
  if (!inReadingLanguages || !actor || actor.readingLanguages.length === 0) return null;
  return [...actor.readingLanguages, 'und'];
}

async function withChildren(db: Reader, categoryId: number): Promise<number[]> {
  const found = await db.category.findMany({
    where: { OR: [{ id: categoryId }, { parentId: categoryId }] },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
