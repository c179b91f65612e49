import { slugOf } from '@embassy/api/modules/threads/threads.rules';
import { type CopyValue, copyRows } from '@embassy/api/modules/transfer/copy-rows';
import { takeIds } from '@embassy/api/modules/transfer/stack-exchange/imported-rows';
import type pg from 'pg';
import type { DrawnPost, DrawnThread } from './draw-threads.ts';

const membersEach = 10_000;

/** Makes members with names as real ones; returns their ids. */
export async function writeMembers(
  pool: pg.Pool,
  count: number,
  nameOf: (n: number) => string,
): Promise<Int32Array> {
  const all = new Int32Array(count);
  for (let from = 0; from < count; from += membersEach) {
    const client = await pool.connect();
    try {
      const ids = await takeIds(client, 'member', Math.min(membersEach, count - from));
      all.set(ids, from);
      await copyRows(
        client,
        'member',
        ['id', 'handle', 'display_name'],
        ids.map((id, i) => [id, `generated-${id}`, nameOf(from + i)]),
      );
    } finally {
      client.release();
    }
  }
  return all;
}

export type Places = {
  members: Int32Array;
  categories: number[];
  products: number[];
  tags: Map<string, number>;
  rendererVersion: number;
};

type WrittenPost = {
  id: number;
  threadId: number;
  authorId: number;
  role: string;
  language: string;
  post: DrawnPost;
};

/**
 * Writes threads and their posts in one transaction, with the counters that follow from what comes later: to rewrite
 * a million posts would take longer than to write them. Returns the posts, for what refers to them.
 */
export async function writeThreads(
  client: pg.ClientBase,
  places: Places,
  threads: DrawnThread[],
): Promise<WrittenPost[]> {
  const threadIds = await takeIds(client, 'thread', threads.length);
  const count = threads.reduce((sum, { following }) => sum + 1 + following.length, 0);
  const postIds = await takeIds(client, 'post', count);
  const member = (n: number) => places.members[n]!;
  let next = 0;
  const posts = threads.flatMap((thread, i): WrittenPost[] =>
    [thread.opening, ...thread.following].map((post, place) => ({
      id: postIds[next++]!,
      threadId: threadIds[i]!,
      authorId: member(post.author),
      role: place === 0 ? 'OPENING' : thread.kind === 'QUESTION' ? 'ANSWER' : 'REPLY',
      language: thread.language,
      post,
    })),
  );
  await client.query('BEGIN');
  await copyRows(
    client,
    'thread',
    [
      'id',
      'kind',
      'category_id',
      'product_id',
      'author_id',
      'title',
      'slug',
      'language',
      'closed_at',
      'closed_reason',
      'answer_count',
      'score',
      'solved_at',
      'view_count',
      'created_at',
      'last_activity_at',
      'last_actor_id',
    ],
    threads.map((thread, i) => {
      const last = thread.following.reduce(
        (latest, post) => (post.at > latest.at ? post : latest),
        thread.opening,
      );
      return [
        threadIds[i]!,
        thread.kind,
        places.categories[thread.category]!,
        thread.product === null ? null : places.products[thread.product]!,
        member(thread.opening.author),
        thread.title,
        slugOf(thread.title),
        thread.language,
        thread.closed ? last.at : null,
        thread.closed ? 'Off-topic' : null,
        thread.following.length,
        thread.opening.up - thread.opening.down,
        thread.following.find(({ accepted }) => accepted)?.at ?? null,
        thread.views,
        thread.opening.at,
        last.at,
        member(last.author),
      ];
    }),
  );
  await copyRows(
    client,
    'thread_tag',
    ['thread_id', 'tag_id'],
    threads.flatMap(({ tags }, i) =>
      [...new Set(tags.map((name) => places.tags.get(name.toLowerCase())!))].map((id) => [threadIds[i]!, id]),
    ),
  );
  await copyRows(
    client,
    'post',
    [
      'id',
      'thread_id',
      'role',
      'author_id',
      'markdown',
      'html',
      'renderer_version',
      'language',
      'up_count',
      'down_count',
      'score',
      'comment_count',
      'accepted_at',
      'created_at',
    ],
    posts.map(({ id, threadId, authorId, role, language, post }) => [
      id,
      threadId,
      role,
      authorId,
      post.markdown,
      post.html,
      places.rendererVersion,
      language,
      post.up,
      post.down,
      post.up - post.down,
      post.comments.length,
      post.accepted ? post.at : null,
      post.at,
    ]),
  );
  await client.query('COMMIT');
  return posts;
}

/** Writes what refers to posts: votes, comments, acceptances. */
export async function writeAround(
  client: pg.ClientBase,
  places: Places,
  posts: WrittenPost[],
): Promise<void> {
  const votes: CopyValue[][] = [];
  const comments: CopyValue[][] = [];
  const acceptances: CopyValue[][] = [];
  const openers = new Map(
    posts.filter(({ role }) => role === 'OPENING').map((post) => [post.threadId, post.authorId]),
  );
  for (const { id, threadId, post } of posts) {
    for (let n = 0; n < post.up + post.down; n++) {
      // Most votes come in the first weeks, some years later.
      const at = new Date(post.at.getTime() + ((n * n * 7919) % 400) * 86_400_000);
      votes.push([id, n < post.up ? 1 : -1, at]);
    }
    for (const { author, markdown, html, at } of post.comments) {
      comments.push([id, places.members[author]!, markdown, html, places.rendererVersion, at]);
    }
    if (post.accepted) acceptances.push([threadId, id, openers.get(threadId)!, post.at]);
  }
  await client.query('BEGIN');
  await copyRows(client, 'vote', ['post_id', 'value', 'cast_at'], votes);
  await copyRows(
    client,
    'comment',
    ['post_id', 'author_id', 'markdown', 'html', 'renderer_version', 'created_at'],
    comments,
  );
  await copyRows(
    client,
    'acceptance',
    ['thread_id', 'post_id', 'accepted_by_id', 'accepted_at'],
    acceptances,
  );
  await client.query('COMMIT');
}
