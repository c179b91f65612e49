import type { Database } from '@embassy/database';

export type Size = { ideas: number; supports: number; seed: number };

/**
 * A community with its ideas of three years, written by the database itself. Support is drawn as everywhere: few ideas
 * have thousands of supporters, most have some; a tenth of it came within the last days. All statuses occur, as many as
 * a brand that answers what it promises leaves behind.
 */
export async function fillIdeas(db: Database, { ideas, supports, seed }: Size): Promise<void> {
  await db.$executeRaw`SELECT setseed(${1 / (1 + seed)}::float8)`;
  const members = Math.max(1000, Math.round(supports / 25));
  await db.$executeRaw`
    INSERT INTO category (slug, name, kinds) SELECT 'ideas-' || n, 'Ideas ' || n, '{IDEA}' FROM generate_series(1, 12) n`;
  await db.$executeRaw`
    INSERT INTO product (slug, name) SELECT 'product-' || n, 'Product ' || n FROM generate_series(1, 40) n`;
  await db.$executeRaw`INSERT INTO tag (name) SELECT 'theme-' || n FROM generate_series(1, 300) n`;
  const statements = [
    `INSERT INTO member (handle, display_name, joined_at)
     SELECT 'generated-' || n, 'Member ' || n, ${begin} + n * interval '1000 days' / ${members}
     FROM generate_series(1, ${members}) n`,
    `INSERT INTO standing (member_id, tier, trust, kept_until)
     SELECT id, (ARRAY['newcomer', 'member', 'member', 'fan', 'superfan'])[1 + id % 5], id % 3, now() + interval '30 days'
     FROM member`,
    `INSERT INTO owned_product (member_id, product_id)
     SELECT m.id, p.id FROM member m JOIN product p ON p.id % 40 IN (m.id % 40, (m.id / 7) % 40)`,
    // What nobody supported for longer is what was written earlier.
    `INSERT INTO thread (kind, category_id, product_id, author_id, title, slug, language, created_at, last_activity_at)
     SELECT 'IDEA', (SELECT min(id) FROM category) + (random() * 11)::int,
       CASE WHEN random() < 0.6 THEN (SELECT min(id) FROM product) + floor(power(random(), 2) * 40)::int END,
       (SELECT min(id) FROM member) + floor(power(random(), 2) * ${members})::int, 'Idea ' || n, 'idea-' || n, 'en',
       ${begin} + n * interval '1090 days' / ${ideas}, ${begin} + n * interval '1090 days' / ${ideas}
     FROM generate_series(1, ${ideas}) n`,
    `INSERT INTO thread_tag (thread_id, tag_id)
     SELECT DISTINCT t.id, (SELECT min(id) FROM tag) + floor(power(random(), 2) * 300)::int
     FROM thread t CROSS JOIN generate_series(1, 2)`,
    `INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version, created_at)
     SELECT id, 'OPENING', author_id, 'Please.', '<p>Please.</p>', 1, created_at FROM thread`,
    `INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version, created_at)
     SELECT id, 'REPLY', (SELECT min(id) FROM member) + floor(random() * ${members})::int, 'Yes.', '<p>Yes.</p>', 1,
       created_at + random() * (${now} - created_at)
     FROM thread CROSS JOIN generate_series(1, 2)`,
    `INSERT INTO vote (post_id, member_id, value, cast_at)
     SELECT DISTINCT ON (post, voter) post, voter, 1, at FROM (
       SELECT p.id AS post, (SELECT min(id) FROM member) + floor(power(random(), 1.5) * ${members})::int AS voter,
         CASE WHEN random() < 0.1 THEN ${now} - random() * interval '20 days'
           ELSE p.created_at + random() * (${now} - p.created_at) END AS at
       FROM (SELECT floor(power(random(), 2.5) * ${ideas})::int AS place FROM generate_series(1, ${Math.round(supports * 1.03)})) drawn
       JOIN (SELECT id, created_at, row_number() OVER (ORDER BY (id * 7919) % ${ideas}) - 1 AS place
         FROM post WHERE role = 'OPENING') p USING (place)
     ) cast_votes LIMIT ${supports}`,
    `UPDATE post SET score = counted.count FROM (SELECT post_id, count(*)::int FROM vote GROUP BY 1) counted
     WHERE post.id = counted.post_id`,
    `UPDATE thread SET score = p.score FROM post p WHERE p.thread_id = thread.id AND p.role = 'OPENING'`,
    `UPDATE idea SET replied_at = CASE WHEN thread_id % 10 < 8 THEN begun_at + random() * interval '16 days' END,
       answered_at = CASE WHEN thread_id % 10 < 8 THEN begun_at + random() * interval '60 days' END,
       meaning = s.meaning, status_key = s.key, roadmap = s.roadmap, status_at = begun_at + random() * interval '90 days',
       shipped_at = CASE WHEN s.meaning = 'COMPLETED' THEN begun_at + interval '90 days' END
     FROM (SELECT *, row_number() OVER (ORDER BY position) AS place, count(*) OVER () AS statuses
       FROM idea_status WHERE key <> 'duplicate') s
     WHERE CASE WHEN thread_id % 3 > 0 THEN 1 ELSE 1 + thread_id / 3 % s.statuses END = s.place`,
    // Half of the members shop somewhere, and every tenth idea is for one store.
    `INSERT INTO store (slug, name, town, country)
     SELECT 'store-' || n, 'Store ' || n, 'Town ' || n / 3, 'SE' FROM generate_series(1, 40) n`,
    `INSERT INTO member_store (member_id, store_id, since)
     SELECT id, (SELECT min(id) FROM store) + id / 2 % 40, ${begin} FROM member WHERE id % 2 = 0`,
    `UPDATE idea SET store_id = (SELECT min(id) FROM store) + thread_id / 10 % 40, nominates = 'RANGE'
     WHERE thread_id % 10 = 0`,
    `UPDATE idea SET local_supporters = counted.count FROM (
       SELECT n.thread_id, count(*)::int FROM idea n
       JOIN post p ON p.thread_id = n.thread_id AND p.role = 'OPENING'
       JOIN vote v ON v.post_id = p.id JOIN member_store m ON m.member_id = v.member_id AND m.store_id = n.store_id
       WHERE n.store_id IS NOT NULL GROUP BY 1
     ) counted WHERE idea.thread_id = counted.thread_id`,
    `INSERT INTO idea_change (thread_id, from_key, to_key, changed_by_id, at)
     SELECT thread_id, 'new', status_key, (SELECT min(id) FROM member), status_at FROM idea WHERE status_key <> 'new'`,
    `UPDATE idea_triage SET owner_id = CASE WHEN thread_id % 4 = 0 THEN (SELECT min(id) FROM member) + thread_id % 12 END,
       priority = CASE WHEN thread_id % 5 = 0 THEN floor(random() * 100000)::int END`,
  ];
  for (const statement of statements) await db.$executeRawUnsafe(statement);
  await db.$executeRaw`VACUUM ANALYZE`;
}

const begin = `timestamptz '2023-11-27'`;
/** When the community is looked at. */
export const lookedAt = new Date('2026-11-27T12:00:00Z');
const now = `timestamptz '${lookedAt.toISOString()}'`;
