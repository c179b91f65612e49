import { Prisma } from '@embassy/database';
import { weeksBefore } from './rising.rules.ts';

/** The first day of EVER. */
export const everSince = '1970-01-01';

/** The UTC day of a moment, as SQL. */
export const dayOf = (now: Date) => Prisma.sql`${now.toISOString().slice(0, 10)}::date`;

/**
 * What entries bring to boards, summed: `(member_id, topic, topic_id, period, since, points)`. One place for what stands
 * on which board, whether it is added to, counted anew or compared.
 *
 * What a topic is follows from the thread as it is now. On boards of tags and products counts only what everybody may
 * read; on those of a category what all its readers may, so that of a category below it with other readers nothing
 * shows. Of periods that are over only the weeks that `rising` looks back upon are kept. Joining is no deed.
 * @param entries selects `(member_id, fact_id, rule, points, day)`
 */
export function boardRows(entries: Prisma.Sql, now: Date): Prisma.Sql {
  const today = dayOf(now);
  return Prisma.sql`
    SELECT e.member_id, topic.kind AS topic, topic.id AS topic_id, period.kind AS period, period.since,
      sum(e.points)::int AS points
    FROM (${entries}) AS e
    LEFT JOIN reputation_fact f ON f.id = e.fact_id
    LEFT JOIN post p ON p.id = f.post_id
    LEFT JOIN thread t ON t.id = p.thread_id
    LEFT JOIN category c ON c.id = t.category_id
    LEFT JOIN category above ON above.id = c.parent_id
    CROSS JOIN LATERAL (
      SELECT 'ALL'::board_topic AS kind, 0 AS id
      UNION ALL SELECT 'CATEGORY', c.id WHERE t.audience IN ('public', c.read_audience)
      UNION ALL SELECT 'CATEGORY', above.id WHERE above.id IS NOT NULL AND t.audience IN ('public', above.read_audience)
      UNION ALL SELECT 'PRODUCT', t.product_id WHERE t.product_id IS NOT NULL AND t.audience = 'public'
      UNION ALL SELECT 'TAG', x.tag_id FROM thread_tag x WHERE x.thread_id = t.id AND t.audience = 'public'
    ) AS topic
    CROSS JOIN LATERAL (
      SELECT 'EVER'::board_period AS kind, ${everSince}::date AS since
      UNION ALL SELECT 'YEAR', date_trunc('year', e.day)::date WHERE e.day >= date_trunc('year', ${today})
      UNION ALL SELECT 'MONTH', date_trunc('month', e.day)::date WHERE e.day >= date_trunc('month', ${today})
      UNION ALL SELECT 'WEEK', date_trunc('week', e.day)::date
        WHERE e.day >= date_trunc('week', ${today}) - CASE topic.kind WHEN 'ALL' THEN ${weeksBefore * 7} ELSE 0 END * interval '1 day'
    ) AS period
    WHERE e.rule <> 'JOINED'
    GROUP BY 1, 2, 3, 4, 5`;
}

/** Whether a row of `board_points` is of a period that is still kept. */
export function isKept(now: Date): Prisma.Sql {
  const today = dayOf(now);
  return Prisma.sql`CASE period WHEN 'EVER' THEN TRUE
    WHEN 'YEAR' THEN since >= date_trunc('year', ${today})
    WHEN 'MONTH' THEN since >= date_trunc('month', ${today})
    ELSE since >= date_trunc('week', ${today}) - CASE topic WHEN 'ALL' THEN ${weeksBefore * 7} ELSE 0 END * interval '1 day' END`;
}

/** The entries of members, for `boardRows`. */
export function entriesOf(memberIds: readonly number[]): Prisma.Sql {
  return Prisma.sql`SELECT member_id, fact_id, rule, points, day FROM reputation_entry
    WHERE member_id = ANY(${[...memberIds]}::int[])`;
}
