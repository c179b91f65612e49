import { Prisma, type Reader } from '@embassy/database';
import { type KeysetPage, keysetPage, type PageArguments } from '../../../kernel/pagination/index.ts';
import { publishedRulebooks, type RuleName, type Subject } from '../../trust/index.ts';
import { type EntryToExplain, type Explanation, explain } from '../judging/explain.rules.ts';

export type LedgerFilter = { rule?: RuleName | null; since?: Date | null; before?: Date | null };

/** What follows from votes that somebody cast. An entry names the post: to anybody else it would tell the vote. */
const votesCast = ['UPVOTING', 'DOWNVOTING'] satisfies RuleName[];

/** An entry as it is shown: who did what it follows from is not in it. */
export type LedgerEntry = Explanation & {
  id: number;
  /** When it was written, and when what it follows from happened. */
  at: Date;
  happenedAt: Date;
  postId: number | null;
};

/**
 * A page of a member’s ledger, the newest entry first. Others than the member read nothing of votes that the member
 * cast, nor that votes were found to be arranged.
 */
export async function ledgerPage(
  db: Reader,
  { memberId, own }: { memberId: number; own: boolean },
  { rule, since, before }: LedgerFilter,
  page: PageArguments,
): Promise<{ found: KeysetPage; entries: LedgerEntry[] }> {
  const where = [Prisma.sql`e.member_id = ${memberId}`];
  if (!own) where.push(Prisma.sql`e.rule <> ALL(${votesCast}::reputation_rule[])`);
  if (rule) where.push(Prisma.sql`e.rule = ${rule}::reputation_rule`);
  if (since) where.push(Prisma.sql`e.day >= ${dayOf(since)}::date`);
  if (before) where.push(Prisma.sql`e.day < ${dayOf(before)}::date`);
  const found = await keysetPage(
    db,
    {
      from: Prisma.sql`reputation_entry e`,
      id: Prisma.sql`e.id`,
      where: Prisma.join(where, ' AND '),
      columns: [{ expression: Prisma.sql`e.id`, type: 'int' }],
      direction: 'desc',
    },
    page,
  );
  const rows = await rowsOf(
    db,
    found.rows.map(({ id }) => id),
  );
  return { found, entries: await explained(db, own ? rows : rows.map(withoutArranging)) };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

type Row = EntryToExplain & {
  id: number;
  at: Date;
  happenedAt: Date;
  postId: number | null;
  version: number;
  rule: RuleName;
  on: Subject;
};

/** Votes that were found to be arranged look like those that do not count for another reason. */
function withoutArranging(row: Row): Row {
  return {
    ...row,
    limit: row.limit === 'DISCOUNTED' ? 'VOTER' : row.limit,
    cause: row.cause === 'DISCOUNTED' ? 'COUNTS_LESS' : row.cause,
  };
}

async function rowsOf(db: Reader, ids: readonly number[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<Row[]>`
    SELECT e.id, e.points, e."full", e.rule::text AS rule, e.limited_by::text AS "limit", e.cause::text AS cause, e.version,
      e.at, f.at AS "happenedAt", f.post_id AS "postId", f.subject::text AS "on", f.amount, f.category_id AS "categoryId"
    FROM reputation_entry e JOIN reputation_fact f ON f.id = e.fact_id
    WHERE e.id = ANY(${[...ids]}::int[])`;
}

async function explained(db: Reader, rows: readonly Row[]): Promise<LedgerEntry[]> {
  if (rows.length === 0) return [];
  const published = await publishedRulebooks(db);
  return [...Map.groupBy(rows, ({ version }) => version)].flatMap(([version, entries]) => {
    const { rulebook } = published.find((one) => one.version === version)!;
    const { lines } = explain(entries, rulebook);
    return entries.map(({ id, at, happenedAt, postId }, i) => ({
      ...lines[i]!,
      ...{ id, at, happenedAt, postId },
    }));
  });
}
