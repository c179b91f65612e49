import { Prisma } from '@embassy/database';
import { memberMeasureSql } from '../../reputation/index.ts';
import { formulaOf, type Measure, type PostMetricName } from '../../trust/index.ts';
import { formulaSql } from './formula-sql.ts';
import { canEarn, earningPosts } from './measure-posts.ts';
import { waysToMeasurePosts } from './ways-to-measure-posts.ts';

/** How a badge is earned, whether or not it is one already. */
export type Rule = { id: number | null; way: 'MEMBER' | 'POST'; formula: string; repeats: boolean };

/** Members or posts with numbers above the one and up to the other. */
export type Range = { above: number; upTo: number };

/**
 * Selects `memberId`, `postId` and `occasion` for everybody whom a formula gives a badge that they do not have: the same
 * statement counts them before the badge is saved, and awards it afterwards. Whoever had it revoked has had it.
 */
export function candidatesSql(rule: Rule, { above, upTo }: Range, now: Date): Prisma.Sql {
  return rule.way === 'MEMBER' ? members(rule, { above, upTo }, now) : posts(rule, { above, upTo });
}

function members({ id, formula }: Rule, { above, upTo }: Range, now: Date): Prisma.Sql {
  const holds = formulaSql(formulaOf(formula).tree, (measure) => memberMeasureSql(measure as Measure, now));
  return Prisma.sql`
    SELECT m.id AS "memberId", NULL::int AS "postId", 'member' AS occasion
    FROM member m CROSS JOIN (SELECT ${now.toISOString()}::timestamptz AS at) measured
    LEFT JOIN standing s ON s.member_id = m.id
    WHERE m.id > ${above} AND m.id <= ${upTo} AND m.state <> 'LEFT'
      AND NOT EXISTS (SELECT FROM badge_award had WHERE had.badge_id = ${id}::int AND had.member_id = m.id)
      AND ${holds}`;
}

/** Of a badge that one has once, the first post that earns it. */
function posts({ id, formula, repeats }: Rule, { above, upTo }: Range): Prisma.Sql {
  const holds = formulaSql(
    formulaOf(formula, 'post').tree,
    ({ metric }) => waysToMeasurePosts[metric as PostMetricName],
  );
  const occasion = repeats ? Prisma.sql`'post:' || p.id` : Prisma.sql`'member'`;
  return Prisma.sql`
    SELECT ${repeats ? Prisma.empty : Prisma.sql`DISTINCT ON (p.author_id)`}
      p.author_id AS "memberId", p.id AS "postId", ${occasion} AS occasion
    FROM ${earningPosts}
    WHERE p.id > ${above} AND p.id <= ${upTo} AND ${canEarn}
      AND NOT EXISTS (SELECT FROM badge_award had WHERE had.badge_id = ${id}::int
        AND had.member_id = p.author_id AND had.occasion = ${occasion})
      AND ${holds}
    ${repeats ? Prisma.empty : Prisma.sql`ORDER BY p.author_id, p.created_at, p.id`}`;
}
