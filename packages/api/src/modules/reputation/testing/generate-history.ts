import type { Database } from '@embassy/database';

/** How much there is. Members are those with the numbers from `firstMember` on. */
export type History = { members: number; facts: number; days: number };

/**
 * Fills a community with members, posts, votes, facts and the entries that follow, spread over days as they are in life:
 * few have much. Set-based, since it makes millions; what it leaves is what the engine would (each vote brings ten).
 * Returns the number of the first member.
 */
export async function generateHistory(db: Database, { members, facts, days }: History): Promise<number> {
  const options = { timeout: 600_000, maxWait: 60_000 };
  return db.$transaction(async (tx) => {
    const [{ first }] = (await tx.$queryRaw<{ first: number }[]>`
      SELECT coalesce(max(id), 0) + 1 AS first FROM member`) as [{ first: number }];
    await tx.$executeRaw`
      INSERT INTO member (id, handle, display_name, joined_at)
      SELECT n, 'generated-' || n, 'Generated ' || n, now() - make_interval(days => ${days}::int + 30)
      FROM generate_series(${first}::int, ${first + members - 1}::int) AS n`;
    await tx.$executeRaw`SELECT setval('member_id_seq', ${first + members}::int)`;
    const [{ category }] = (await tx.$queryRaw<{ category: number }[]>`
      INSERT INTO category (slug, name, kinds) VALUES ('generated-' || ${first}::int, 'Generated', '{QUESTION}')
      RETURNING id AS category`) as [{ category: number }];
    // A thread and a post for every ten votes, by few who write much.
    const posts = Math.ceil(facts / 10);
    const [{ thread }] = (await tx.$queryRaw<{ thread: number }[]>`
      WITH made AS (
        INSERT INTO thread (kind, category_id, author_id, title, slug, language, audience, created_at)
        SELECT 'QUESTION', ${category}::int, ${first}::int + (power(random(), 2) * ${members - 1}::int)::int, 'Generated ' || n, 'generated',
          'en', 'public', now() - make_interval(days => ${days}::int)
        FROM generate_series(1, ${posts}::int) AS n RETURNING id
      ) SELECT min(id) AS thread FROM made`) as [{ thread: number }];
    await tx.$executeRaw`
      INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version, language, created_at)
      SELECT id, 'OPENING', author_id, 'Generated.', '<p>Generated.</p>', 1, 'en', created_at
      FROM thread WHERE id >= ${thread}::int`;
    await tx.$executeRaw`
      INSERT INTO vote (post_id, member_id, value, cast_at)
      SELECT DISTINCT ON (p.id, drawn.voter) p.id, drawn.voter, 1, drawn.at
      FROM (
        SELECT ${thread}::int + (random() * ${posts - 1}::int)::int AS thread_id,
          ${first}::int + (power(random(), 2) * ${members - 1}::int)::int AS voter,
          now() - make_interval(secs => (0.2 + random() * ${days}::int) * 86400) AS at
        FROM generate_series(1, ${facts}::int)
      ) drawn JOIN post p ON p.thread_id = drawn.thread_id
      WHERE p.author_id <> drawn.voter`;
    await tx.$executeRaw`
      INSERT INTO reputation_fact (kind, source_id, post_id, subject, author_id, actor_id, category_id, voter_days,
        voter_tier, at, day)
      SELECT 'UPVOTE', v.id, v.post_id, 'QUESTION', p.author_id, v.member_id, ${category}::int, 400, 'member', v.cast_at,
        (v.cast_at AT TIME ZONE 'UTC')::date
      FROM vote v JOIN post p ON p.id = v.post_id WHERE p.thread_id >= ${thread}::int ORDER BY v.cast_at`;
    await tx.$executeRaw`
      INSERT INTO reputation_entry (member_id, points, "full", rule, cause, fact_id, turn, actor_id, version, at, day)
      SELECT author_id, 10, 10, 'UPVOTED', 'EARNED', id, 0, actor_id, 1, at, day
      FROM reputation_fact WHERE kind = 'UPVOTE' AND author_id >= ${first}::int ORDER BY id`;
    await tx.$executeRaw`
      INSERT INTO standing (member_id, balance, tier, trust)
      SELECT member_id, sum(points), 'member', 1 FROM reputation_entry WHERE member_id >= ${first}::int GROUP BY member_id`;
    return first;
  }, options);
}
