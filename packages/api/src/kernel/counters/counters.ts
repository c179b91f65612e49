import { inInboxCondition, notificationSource } from '../inbox-condition.ts';

/**
 * Every number (and date) that is kept beside the rows it follows from. Actions keep them in their transaction;
 * this table says what they must be. `expected` gives the id and the columns for every row of the table.
 */
export type Counters = {
  table: 'thread' | 'post' | 'category' | 'tag' | 'product' | 'badge' | 'member' | 'idea' | 'panel' | 'poll';
  /** Its column with the id; `id` unless told. */
  key?: string;
  columns: readonly string[];
  expected: string;
};

/** Threads that lists and counters know: they stand, and were not merged into another. */
const listed = `state = 'VISIBLE' AND merged_into_id IS NULL`;

export const counters: readonly Counters[] = [
  {
    table: 'post',
    columns: ['up_count', 'down_count', 'score', 'comment_count', 'accepted_at', 'verified_at'],
    expected: `
      SELECT p.id, coalesce(v.up, 0) AS up_count, coalesce(v.down, 0) AS down_count, coalesce(v.score, 0) AS score,
        coalesce(c.count, 0) AS comment_count, a.accepted_at, b.verified_at
      FROM post p
      LEFT JOIN (
        SELECT post_id, count(*) FILTER (WHERE value > 0) AS up, count(*) FILTER (WHERE value < 0) AS down, sum(value) AS score
        FROM vote WHERE withdrawn_at IS NULL GROUP BY post_id
      ) v ON v.post_id = p.id
      LEFT JOIN (SELECT post_id, count(*) AS count FROM comment WHERE state = 'VISIBLE' GROUP BY post_id) c ON c.post_id = p.id
      LEFT JOIN acceptance a ON a.post_id = p.id AND a.withdrawn_at IS NULL
      LEFT JOIN brand_verification b ON b.post_id = p.id AND b.withdrawn_at IS NULL`,
  },
  {
    table: 'thread',
    columns: ['answer_count', 'score', 'affected_count', 'solved_at', 'verified_at'],
    expected: `
      SELECT t.id, coalesce(p.answers, 0) AS answer_count, coalesce(p.score, 0) AS score,
        coalesce(m.count, 0) AS affected_count, a.accepted_at AS solved_at, p.verified_at
      FROM thread t
      LEFT JOIN (
        SELECT thread_id, count(*) FILTER (WHERE role <> 'OPENING' AND state = 'VISIBLE') AS answers,
          sum(score) FILTER (WHERE role = 'OPENING') AS score, max(verified_at) AS verified_at
        FROM post GROUP BY thread_id
      ) p ON p.thread_id = t.id
      LEFT JOIN (SELECT thread_id, count(*) AS count FROM affected_member GROUP BY thread_id) m ON m.thread_id = t.id
      LEFT JOIN acceptance a ON a.thread_id = t.id AND a.withdrawn_at IS NULL`,
  },
  {
    table: 'category',
    columns: ['thread_count'],
    expected: `
      SELECT c.id, coalesce(t.count, 0) AS thread_count FROM category c
      LEFT JOIN (SELECT category_id, count(*) AS count FROM thread WHERE ${listed} GROUP BY category_id) t ON t.category_id = c.id`,
  },
  {
    // Seen by everybody, so only what everybody may see is counted.
    table: 'tag',
    columns: ['thread_count'],
    expected: `
      SELECT g.id, coalesce(t.count, 0) AS thread_count FROM tag g
      LEFT JOIN (
        SELECT tag_id, count(*) AS count FROM thread_tag JOIN thread ON thread.id = thread_id
        WHERE ${listed} AND audience = 'public' GROUP BY tag_id
      ) t ON t.tag_id = g.id`,
  },
  {
    table: 'product',
    columns: ['thread_count'],
    expected: `
      SELECT p.id, coalesce(t.count, 0) AS thread_count FROM product p
      LEFT JOIN (
        SELECT product_id, count(*) AS count FROM thread WHERE ${listed} AND audience = 'public' GROUP BY product_id
      ) t ON t.product_id = p.id`,
  },
  {
    table: 'idea',
    key: 'thread_id',
    columns: ['local_supporters'],
    expected: `
      SELECT i.thread_id AS id, coalesce(v.count, 0) AS local_supporters FROM idea i
      LEFT JOIN (
        SELECT n.thread_id, count(*) AS count FROM idea n
        JOIN post p ON p.thread_id = n.thread_id AND p.role = 'OPENING'
        JOIN vote v ON v.post_id = p.id AND v.withdrawn_at IS NULL AND v.value > 0
        JOIN member_store m ON m.member_id = v.member_id AND m.store_id = n.store_id
        WHERE n.store_id IS NOT NULL GROUP BY n.thread_id
      ) v ON v.thread_id = i.thread_id`,
  },
  {
    table: 'panel',
    columns: ['member_count'],
    expected: `
      SELECT p.id, coalesce(m.count, 0) AS member_count FROM panel p
      LEFT JOIN (
        SELECT panel_id, count(*) AS count FROM panel_member WHERE state = 'ACCEPTED' GROUP BY panel_id
      ) m ON m.panel_id = p.id`,
  },
  {
    // By name: anonymous ballots stand when somebody is erased, and their number with them.
    table: 'poll',
    columns: ['answer_count'],
    expected: `
      SELECT p.id, coalesce(r.count, 0) AS answer_count FROM poll p
      LEFT JOIN (SELECT poll_id, count(*) AS count FROM poll_response GROUP BY poll_id) r ON r.poll_id = p.id
      WHERE NOT p.anonymous`,
  },
  {
    table: 'badge',
    columns: ['member_count', 'award_count'],
    expected: `
      SELECT b.id, coalesce(a.members, 0) AS member_count, coalesce(a.awards, 0) AS award_count FROM badge b
      LEFT JOIN (
        SELECT badge_id, count(DISTINCT member_id) AS members, count(*) AS awards
        FROM badge_award WHERE revoked_at IS NULL GROUP BY badge_id
      ) a ON a.badge_id = b.id`,
  },
  {
    // Before what is unread, which follows from it. In the order of joining, which no row tells: any order is right.
    table: 'member',
    columns: ['panel_ids'],
    expected: `
      SELECT i.id, CASE WHEN i.panel_ids @> i.ids AND cardinality(i.panel_ids) = cardinality(i.ids) THEN i.panel_ids
        ELSE i.ids END AS panel_ids
      FROM (
        SELECT m.id, m.panel_ids, coalesce(i.ids, '{}') AS ids FROM member m
        LEFT JOIN (
          SELECT member_id, array_agg(panel_id ORDER BY panel_id) AS ids
          FROM panel_member WHERE state = 'ACCEPTED' GROUP BY member_id
        ) i ON i.member_id = m.id
      ) i`,
  },
  {
    table: 'member',
    columns: ['thread_count', 'answer_count', 'accepted_count', 'unread_count'],
    expected: `
      SELECT m.id, coalesce(t.count, 0) AS thread_count, coalesce(p.answers, 0) AS answer_count,
        coalesce(p.accepted, 0) AS accepted_count, coalesce(n.count, 0) AS unread_count
      FROM member m
      LEFT JOIN (SELECT author_id, count(*) AS count FROM thread WHERE ${listed} GROUP BY author_id) t ON t.author_id = m.id
      LEFT JOIN (
        SELECT author_id, count(*) FILTER (WHERE role <> 'OPENING' AND state = 'VISIBLE') AS answers, count(accepted_at) AS accepted
        FROM post GROUP BY author_id
      ) p ON p.author_id = m.id
      LEFT JOIN (
        SELECT n.member_id, count(*) AS count FROM member m JOIN (${notificationSource}) ON n.member_id = m.id
        WHERE n.read_at IS NULL AND ${inInboxCondition} GROUP BY n.member_id
      ) n ON n.member_id = m.id`,
  },
];
