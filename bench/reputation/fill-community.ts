import type { Database } from '@embassy/database';

export type Size = { members: number; facts: number; seed: number };

/**
 * A community with a history of three years, written by the database itself: members, a question of each, two answers
 * for a question, and so many facts. A few members have most of it, as everywhere.
 */
export async function fillCommunity(db: Database, { members, facts, seed }: Size): Promise<void> {
  await db.$executeRaw`SELECT setseed(${1 / (1 + seed)}::float8)`;
  await db.$executeRaw`INSERT INTO category (slug, name, kinds) VALUES ('all', 'All', '{QUESTION}')`;
  const postsEach = 3;
  const statements = [
    `INSERT INTO member (handle, display_name, joined_at)
     SELECT 'generated-' || n, 'Member ' || n, ${begin} + n * interval '1000 days' / ${members}
     FROM generate_series(1, ${members}) n`,
    `INSERT INTO thread (kind, category_id, author_id, title, slug, created_at, last_activity_at)
     SELECT 'QUESTION', (SELECT min(id) FROM category), ${somebody(members)}, 'Question ' || n, 'question-' || n,
       moment, moment FROM (SELECT n, ${begin} + random() * interval '1000 days' AS moment
       FROM generate_series(1, ${members}) n) drawn`,
    `INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version, score, accepted_at, created_at)
     SELECT t.id, (CASE place WHEN 0 THEN 'OPENING' ELSE 'ANSWER' END)::post_role,
       CASE place WHEN 0 THEN t.author_id ELSE ${somebody(members)} END, 'Text', '<p>Text</p>', 1,
       CASE WHEN random() < 0.5 THEN 0 ELSE 1 END,
       CASE WHEN place = 1 AND random() < 0.5 THEN t.created_at + interval '1 day' END,
       t.created_at + place * interval '1 hour'
     FROM thread t CROSS JOIN generate_series(0, ${postsEach - 1}) place`,
    `INSERT INTO reputation_fact (kind, source_id, subject, author_id, at, day)
     SELECT 'JOINING', id, 'MEMBER', id, joined_at, ${dayOf('joined_at')} FROM member`,
    `INSERT INTO reputation_fact (kind, source_id, post_id, subject, author_id, category_id, at, day)
     SELECT 'POSTING', p.id, p.id, (CASE role WHEN 'OPENING' THEN 'QUESTION' ELSE 'ANSWER' END)::fact_subject,
       p.author_id, 1, p.created_at, ${dayOf('p.created_at')} FROM post p`,
    `INSERT INTO reputation_fact (kind, source_id, post_id, subject, author_id, actor_id, category_id, at, day)
     SELECT 'ACCEPTANCE', p.id, p.id, 'ANSWER', p.author_id, t.author_id, 1, p.accepted_at, ${dayOf('p.accepted_at')}
     FROM post p JOIN thread t ON t.id = p.thread_id WHERE p.accepted_at IS NOT NULL`,
    // What is left of them are votes, on posts that are drawn as their authors are: some get most.
    `INSERT INTO reputation_fact (kind, source_id, post_id, subject, author_id, actor_id, category_id, voter_days, at, day)
     SELECT (CASE WHEN drawn.up THEN 'UPVOTE' ELSE 'DOWNVOTE' END)::fact_kind, drawn.n, p.id,
       (CASE p.role WHEN 'OPENING' THEN 'QUESTION' ELSE 'ANSWER' END)::fact_subject, p.author_id, drawn.voter, 1, 100,
       drawn.at, ${dayOf('drawn.at')}
     FROM (
       SELECT n, 1 + floor(power(random(), 2) * ${members * postsEach})::int AS post, random() < 0.95 AS up,
         ${somebody(members)} AS voter, ${begin} + random() * interval '1090 days' AS at
       FROM generate_series(1, ${facts} - (SELECT count(*)::int FROM reputation_fact)) n
     ) drawn JOIN post p ON p.id = drawn.post WHERE p.author_id <> drawn.voter`,
    `INSERT INTO reputation_fact (kind, withdraws_id, post_id, at, day)
     SELECT 'WITHDRAWAL', id, post_id, at + interval '5 minutes', ${dayOf("at + interval '5 minutes'")}
     FROM reputation_fact WHERE kind = 'UPVOTE' AND id % 50 = 0`,
  ];
  for (const statement of statements) await db.$executeRawUnsafe(statement);
  await db.$executeRaw`ANALYZE`;
}

const begin = `timestamptz '2023-11-27'`;
const dayOf = (moment: string) => `((${moment}) AT TIME ZONE 'UTC')::date`;
const somebody = (members: number) => `1 + floor(power(random(), 3) * ${members})::int`;
