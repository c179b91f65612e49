import pg from 'pg';

/**
 * What the imported community is, without the ids that the sequences happened to give: a digest for each kind of
 * row, by its ids there.
 */
const views: Record<string, string> = {
  members: `SELECT m.handle, m.display_name, m.bio, m.thread_count, m.answer_count, m.accepted_count,
      i.row_id, CASE WHEN o.url IS NULL THEN NULL ELSE m.joined_at END, CASE WHEN o.url IS NULL THEN NULL ELSE m.seen_at END,
      o.url, o.reputation, n.name
    FROM member m LEFT JOIN imported_row i ON i."table" = 'users' AND i.target_id = m.id
    LEFT JOIN member_origin o ON o.member_id = m.id LEFT JOIN imported_author n ON n.member_id = m.id`,
  tags: `SELECT name, description, thread_count FROM tag`,
  threads: `SELECT p.row_id, t.title, t.slug, t.language, t.audience, t.state, t.locked_at, t.closed_at, t.closed_reason,
      t.answer_count, t.view_count, t.score, t.solved_at, t.created_at, t.last_activity_at, a.handle, l.handle AS last,
      d.row_id AS duplicate_of, c.slug AS category,
      (SELECT array_agg(g.name::text ORDER BY g.name) FROM thread_tag x JOIN tag g ON g.id = x.tag_id WHERE x.thread_id = t.id) AS tags
    FROM thread t JOIN opening p ON p.thread_id = t.id JOIN member a ON a.id = t.author_id
    LEFT JOIN member l ON l.id = t.last_actor_id LEFT JOIN opening d ON d.thread_id = t.duplicate_of_id
    JOIN category c ON c.id = t.category_id`,
  posts: `SELECT i.row_id, o.row_id AS question, p.role, a.handle, p.markdown, p.html, p.renderer_version, p.language,
      p.state, p.score, p.up_count, p.down_count, p.comment_count, p.accepted_at, p.version, p.created_at, p.edited_at,
      g.url, g.licence, g.author_name, g.author_url, g.community_wiki_at
    FROM post p JOIN imported_row i ON i."table" = 'posts' AND i.target_id = p.id JOIN opening o ON o.thread_id = p.thread_id
    JOIN member a ON a.id = p.author_id JOIN post_origin g ON g.post_id = p.id`,
  revisions: `SELECT i.row_id, r.version, a.handle, r.title, r.tags, r.markdown, r.reason, r.created_at
    FROM revision r JOIN imported_row i ON i."table" = 'posts' AND i.target_id = r.post_id LEFT JOIN member a ON a.id = r.author_id`,
  comments: `SELECT i.row_id, p.row_id AS post, a.handle, c.markdown, c.html, c.created_at
    FROM comment c JOIN imported_row i ON i."table" = 'comments' AND i.target_id = c.id
    JOIN imported_row p ON p."table" = 'posts' AND p.target_id = c.post_id JOIN member a ON a.id = c.author_id`,
  votes: `SELECT p.row_id AS post, v.value, v.cast_at, count(*) FROM vote v
    JOIN imported_row p ON p."table" = 'posts' AND p.target_id = v.post_id GROUP BY 1, 2, 3`,
  acceptances: `SELECT p.row_id, a.accepted_at, m.handle FROM acceptance a
    JOIN imported_row p ON p."table" = 'posts' AND p.target_id = a.post_id LEFT JOIN member m ON m.id = a.accepted_by_id`,
  links: `SELECT f.row_id, t.row_id AS "to", l.kind, l.created_at FROM thread_link l
    JOIN opening f ON f.thread_id = l.from_id JOIN opening t ON t.thread_id = l.to_id`,
  follows: `SELECT o.row_id, m.handle, f.created_at FROM follow f
    JOIN opening o ON o.thread_id = f.subject_id JOIN member m ON m.id = f.member_id`,
  badges: `SELECT m.handle, b.key, b.level, b.import_name, b.tag_based, a.at, a.revoked_at
    FROM badge_award a JOIN badge b ON b.id = a.badge_id JOIN member m ON m.id = a.member_id`,
  facts: `SELECT f.kind, f.subject, p.row_id AS post, a.handle AS author, b.handle AS actor, f.amount, f.community_wiki,
      CASE WHEN f.kind <> 'REMOVAL' AND f.kind <> 'JOINING' THEN f.at END, count(*)
    FROM reputation_fact f LEFT JOIN imported_row p ON p."table" = 'posts' AND p.target_id = f.post_id
    LEFT JOIN member a ON a.id = f.author_id LEFT JOIN member b ON b.id = f.actor_id GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
  balances: `SELECT m.handle, s.balance FROM standing s JOIN member m ON m.id = s.member_id`,
  rows: `SELECT "table", row_id FROM imported_row`,
  events: `SELECT event FROM outbox`,
};

/** The digest and the number of rows of each kind. */
export async function digestImport(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const digests: Record<string, string> = {};
    for (const [name, select] of Object.entries(views)) {
      const { rows } = await client.query<{ digest: string }>(
        `WITH opening AS (
           SELECT i.row_id, p.thread_id FROM imported_row i JOIN post p ON p.id = i.target_id AND p.role = 'OPENING'
           WHERE i."table" = 'posts'
         )
         SELECT count(*) || ' ' || md5(coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), '')) AS digest
         FROM (SELECT v::text AS line FROM (${select}) v) lines`,
      );
      digests[name] = rows[0]!.digest;
    }
    return digests;
  } finally {
    await client.end();
  }
}
