import { Prisma, type Reader } from '@embassy/database';
import { Invalid } from '../errors/index.ts';
import { decodeCursor, encodeCursor, type SortType, type SortValue } from './cursor.ts';

export const defaultPageSize = 20;
export const maximumPageSize = 100;

/** Relay's arguments of a connection. */
export type PageArguments = {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
};

/** One column of a stable order. The last one must be unique. */
export type KeysetColumn = {
  /** SQL expression over the page's source. */
  expression: Prisma.Sql;
  type: SortType;
};

export type KeysetSource = {
  /** What to select from, with its joins: `thread t`. */
  from: Prisma.Sql;
  /** The row's id in that source: `t.id`. */
  id: Prisma.Sql;
  where: Prisma.Sql;
  columns: readonly KeysetColumn[];
  /** One direction for all columns: only then is a row comparison an index range. */
  direction: 'asc' | 'desc';
  /**
   * The list is the union of these parts: `where` names one as `parent.id`. Each is read in order from its own index,
   * at most a page of it, where the whole would have to be sorted.
   */
  partIds?: readonly number[];
};

export type KeysetPage = {
  rows: { id: number; cursor: string }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
};

const casts = {
  int: Prisma.raw('::int'),
  timestamptz: Prisma.raw('::timestamptz'),
  text: Prisma.raw('::text'),
};

/** How many rows a page asks for, and from which end. Throws Invalid outside 1 to 100. */
export function pageBounds(page: PageArguments): { size: number; backwards: boolean } {
  const backwards = page.last != null || (page.before != null && page.first == null);
  const field = backwards ? 'last' : 'first';
  const size = (backwards ? page.last : page.first) ?? defaultPageSize;
  if (size < 1 || size > maximumPageSize) {
    throw new Invalid([
      {
        field,
        code: size < 1 ? 'TOO_SHORT' : 'TOO_LONG',
        message: `Ask for 1 to ${maximumPageSize} at a time.`,
        limit: maximumPageSize,
      },
    ]);
  }
  return { size, backwards };
}

/** The ids of one page of a list, by row comparison `(a, id) < ($1, $2)` on an index that has that order. */
export async function keysetPage(db: Reader, source: KeysetSource, page: PageArguments): Promise<KeysetPage> {
  const { size, backwards } = pageBounds(page);
  const { partIds } = source;
  // A union of nothing is no SQL.
  const found =
    partIds?.length === 0
      ? []
      : await db.$queryRaw<KeysetRow[]>(partIds ? unionSql(source, partIds, page) : pageSql(source, page));
  return pageFrom(found, source, page, { size, backwards });
}

/**
 * The same page of the same list for many parents in one query: the first comments of each of twenty posts.
 * `source` may refer to the parent as `parent.id`.
 */
export async function keysetPages(
  db: Reader,
  parentIds: readonly number[],
  source: KeysetSource,
  page: PageArguments,
): Promise<Map<number, KeysetPage>> {
  const bounds = pageBounds(page);
  const found = await db.$queryRaw<(KeysetRow & { parentId: number })[]>`
    SELECT parent.id AS "parentId", child.*
    FROM unnest(${[...parentIds]}::int[]) AS parent (id) CROSS JOIN LATERAL (${pageSql(source, page)}) AS child`;
  const byParent = Map.groupBy(found, (row) => row.parentId);
  return new Map(parentIds.map((id) => [id, pageFrom(byParent.get(id) ?? [], source, page, bounds)]));
}

type KeysetRow = { id: number } & Record<string, SortValue | Date>;

/** One row more than the page, so that it is known whether there are more. */
function pageSql(source: KeysetSource, page: PageArguments): Prisma.Sql {
  const { size, backwards } = pageBounds(page);
  const descending = (source.direction === 'desc') !== backwards;
  const order = Prisma.raw(descending ? 'DESC' : 'ASC');
  const columns = source.columns.map((column) => column.expression);
  const boundary = (cursor: string, operator: '<' | '>', field: string) => {
    const values = decodeCursor(cursor, source.columns, field);
    const typed = values.map((value, i) => Prisma.sql`${value}${casts[source.columns[i]!.type]}`);
    return Prisma.sql`(${Prisma.join(columns)}) ${Prisma.raw(operator)} (${Prisma.join(typed)})`;
  };
  const conditions = [source.where];
  if (page.after) conditions.push(boundary(page.after, source.direction === 'desc' ? '<' : '>', 'after'));
  if (page.before) conditions.push(boundary(page.before, source.direction === 'desc' ? '>' : '<', 'before'));
  return Prisma.sql`
    SELECT ${source.id} AS id, ${Prisma.join(columns.map((column, i) => Prisma.sql`${column} AS ${Prisma.raw(`k${i}`)}`))}
    FROM ${source.from}
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${Prisma.join(columns.map((column) => Prisma.sql`${column} ${order}`))}
    LIMIT ${size + 1}`;
}

/**
 * A page of every part, and of these the first page. Each part is a query of its own that names its id: so the planner
 * sees which parts are large and which are empty, where a join would have it plan for an average that none of them is.
 */
function unionSql(source: KeysetSource, partIds: readonly number[], page: PageArguments): Prisma.Sql {
  const { size, backwards } = pageBounds(page);
  const order = (source.direction === 'desc') !== backwards ? 'DESC' : 'ASC';
  const columns = source.columns.map((_, i) => `k${i} ${order}`).join(', ');
  const parts = partIds.map((id) => {
    const from = Prisma.sql`${source.from} CROSS JOIN (SELECT ${id}::int AS id) AS parent`;
    return Prisma.sql`(${pageSql({ ...source, from }, page)})`;
  });
  return Prisma.sql`
    SELECT child.* FROM (${Prisma.join(parts, ' UNION ALL ')}) AS child
    ORDER BY ${Prisma.raw(columns)} LIMIT ${size + 1}`;
}

function pageFrom(
  found: readonly KeysetRow[],
  source: KeysetSource,
  page: PageArguments,
  { size, backwards }: { size: number; backwards: boolean },
): KeysetPage {
  const rows = found.slice(0, size).map((row) => ({
    id: row.id,
    cursor: encodeCursor(source.columns.map((_, i) => sortValue(row[`k${i}`]!))),
  }));
  if (backwards) rows.reverse();
  const more = found.length > size;
  return {
    rows,
    hasNextPage: backwards ? page.before != null : more,
    hasPreviousPage: backwards ? more : page.after != null,
  };
}

function sortValue(value: SortValue | Date): SortValue {
  return value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? Number(value) : value;
}
