import { type ContentState, type PostRole, Prisma, type Reader, type ThreadKind } from '@embassy/database';

/** A thread with what its document is made of, as the rows are. */
export type LoadedThread = {
  id: number;
  kind: ThreadKind;
  categoryId: number;
  productId: number | null;
  product: string | null;
  authorId: number;
  language: string;
  audience: string;
  state: ContentState;
  mergedIntoId: number | null;
  solved: boolean;
  status: string | null;
  title: string;
  score: number;
  viewCount: number;
  createdAt: Date;
  lastActivityAt: Date;
  tags: string[];
  /** The visible ones, in no order. */
  posts: LoadedPost[];
};

export type LoadedPost = {
  id: number;
  role: PostRole;
  isAccepted: boolean;
  score: number;
  language: string;
  html: string;
};

/** Threads by their ids, or all above one and up to another. */
export type ThreadSelection = readonly number[] | { after: number; upTo: number };

/**
 * Reads what the documents of these threads are made of, as it is now; threads that are gone are missing.
 * Three statements for any number of threads: an index is built of all there are.
 */
export async function loadThreads(db: Reader, selection: ThreadSelection): Promise<LoadedThread[]> {
  const chosen = (id: Prisma.Sql) =>
    'after' in selection
      ? Prisma.sql`${id} > ${selection.after} AND ${id} <= ${selection.upTo}`
      : Prisma.sql`${id} = ANY(${[...selection]}::int[])`;
  const threads = await db.$queryRaw<Omit<LoadedThread, 'tags' | 'posts'>[]>`
    SELECT t.id, t.kind::text, t.category_id AS "categoryId", t.product_id AS "productId", p.name AS product,
      t.author_id AS "authorId", t.language, t.audience, t.state::text, t.merged_into_id AS "mergedIntoId",
      t.solved_at IS NOT NULL AS solved, i.status_key AS status, t.title, t.score, t.view_count AS "viewCount",
      t.created_at AS "createdAt", t.last_activity_at AS "lastActivityAt"
    FROM thread t LEFT JOIN product p ON p.id = t.product_id
    LEFT JOIN idea i ON i.thread_id = t.id AND t.kind = 'IDEA' WHERE ${chosen(Prisma.sql`t.id`)} ORDER BY t.id`;
  const tagged = await db.$queryRaw<{ threadId: number; names: string[] }[]>`
    SELECT tt.thread_id AS "threadId", array_agg(tag.name::text) AS names
    FROM thread_tag tt JOIN tag ON tag.id = tt.tag_id WHERE ${chosen(Prisma.sql`tt.thread_id`)} GROUP BY tt.thread_id`;
  const posts = await db.$queryRaw<(LoadedPost & { threadId: number })[]>`
    SELECT thread_id AS "threadId", id, role::text, accepted_at IS NOT NULL AS "isAccepted", score, language, html
    FROM post WHERE state = 'VISIBLE' AND ${chosen(Prisma.sql`thread_id`)}`;
  const byId = new Map(
    threads.map((thread): [number, LoadedThread] => [thread.id, { ...thread, tags: [], posts: [] }]),
  );
  // A thread that came between two statements has its own event, and is read again then.
  for (const { threadId, names } of tagged) byId.get(threadId)?.tags.push(...names);
  for (const post of posts) byId.get(post.threadId)?.posts.push(post);
  return [...byId.values()];
}
