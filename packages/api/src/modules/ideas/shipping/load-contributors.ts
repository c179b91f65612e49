import { Prisma, type Reader } from '@embassy/database';
import { withMergedSql } from '../merging/merged-sql.ts';
import { type Contribution, contributorsOf } from './shipping.rules.ts';

/** Authors of merged ideas and credited members that are named with one idea, at most. */
const most = 100;

type Author = { rootId: number; id: number; memberId: number; postId: number };

/** Who contributed to these ideas. What was taken down credits nobody. */
export async function loadContributors(
  db: Reader,
  threadIds: readonly number[],
): Promise<Map<number, Contribution[]>> {
  const ids = [...threadIds];
  const authors = await db.$queryRaw<Author[]>`
    SELECT part.root_id AS "rootId", part.id, t.author_id AS "memberId", p.id AS "postId"
    FROM (
      SELECT root_id, id, row_number() OVER (PARTITION BY root_id ORDER BY id <> root_id, id) AS place
      FROM ${withMergedSql(Prisma.sql`SELECT id FROM thread WHERE id = ANY (${ids}::int[]) AND kind = 'IDEA'`)} AS merged
    ) part
    JOIN thread t ON t.id = part.id
    JOIN post p ON p.thread_id = t.id AND p.role = 'OPENING'
    WHERE part.place <= ${most + 1} AND (part.id = part.root_id OR (t.kind = 'IDEA' AND t.state = 'VISIBLE'))
    ORDER BY part.root_id, part.place`;
  const credits = await db.ideaCredit.findMany({
    where: { threadId: { in: ids }, withdrawnAt: null },
    select: { threadId: true, memberId: true, postId: true },
    orderBy: { id: 'asc' },
  });
  return new Map(
    authors
      .filter(({ id, rootId }) => id === rootId)
      .map((own) => {
        const merged = authors.filter(({ id, rootId }) => rootId === own.rootId && id !== rootId);
        const credited = credits.filter(({ threadId }) => threadId === own.rootId).slice(0, most);
        return [own.rootId, contributorsOf(of(own), merged.map(of), credited.map(of))];
      }),
  );
}

const of = ({ memberId, postId }: Pick<Author, 'memberId' | 'postId'>) => ({ memberId, postId });
