import fs from 'node:fs';
import { checkCounters } from '@embassy/api/kernel/counters/index';
import { writeDump } from '@embassy/api/modules/transfer/testing/write-dump';
import { cloneDatabase } from '@embassy/api/testing/clone-database';
import { createDatabase, type Database } from '@embassy/database';
import { afterAll, expect, test } from 'vitest';
import { generate } from '../../../bench/generate.bench.ts';

const at = (day: number) => `2014-01-${String(day).padStart(2, '0')}T20:26:05.383`;
const folder = writeDump({
  Users: [1, 2, 3].map((id) => ({ Id: id, CreationDate: at(1), DisplayName: `Ann ${id}`, Reputation: 1 })),
  Posts: [
    ...[1, 2, 3].map((id) => ({
      Id: id,
      PostTypeId: 1,
      CreationDate: at(id),
      Title: `How warm shall number ${id} be when it is served?`,
      Body: `<p>It was too cold last time, says question ${id}.</p><p>What should I have done?</p>`,
      Tags: id === 3 ? '<ale><hops>' : '<ale>',
      OwnerUserId: 1,
      AcceptedAnswerId: 10 + id,
      ViewCount: 50,
      CommentCount: 1,
    })),
    ...[11, 12, 13].map((id) => ({
      Id: id,
      PostTypeId: 2,
      ParentId: id - 10,
      CreationDate: at(id),
      Body: '<p>Take it out of the cellar an hour before.</p>',
      OwnerUserId: 2,
      CommentCount: 0,
    })),
  ],
  Comments: [{ Id: 1, PostId: 1, Text: 'Which *one*?', CreationDate: at(1), UserId: 3 }],
  Votes: [1, 2, 3].map((id) => ({ Id: id, PostId: 11, VoteTypeId: 2, CreationDate: at(12) })),
});
const databases: { db: Database; drop(): Promise<void> }[] = [];
afterAll(async () => {
  for (const { db, drop } of databases) {
    await db.$disconnect();
    await drop();
  }
  fs.rmSync(folder, { recursive: true, force: true });
});

async function generated(seed: number): Promise<Database> {
  const { url, drop } = await cloneDatabase();
  const db = createDatabase(url, { connections: 2 });
  databases.push({ db, drop });
  await generate({ url, folder, posts: 600, seed, tell: () => {} });
  return db;
}

const contentOf = async (db: Database) =>
  (
    await db.thread.findMany({
      orderBy: { id: 'asc' },
      include: {
        posts: { orderBy: { id: 'asc' }, include: { comments: true } },
        tags: { include: { tag: true } },
      },
    })
  ).map(({ title, kind, createdAt, posts, tags }) => [
    title,
    kind,
    createdAt,
    tags.map(({ tag }) => tag.name).sort(),
    posts.map((post) => [post.html, post.score, post.acceptedAt, post.comments.map(({ html }) => html)]),
  ]);

test('a generated community has the size asked for, the shape of the real one, right counters, and one event', async () => {
  const db = await generated(1);
  expect(await db.post.count()).toBeGreaterThanOrEqual(600);
  expect(await db.post.count()).toBeLessThan(610);
  const [threads, answers, comments, votes, solved] = await Promise.all([
    db.thread.count(),
    db.post.count({ where: { role: { not: 'OPENING' } } }),
    db.comment.count(),
    db.vote.count(),
    db.acceptance.count(),
  ]);
  expect(answers).toBe(threads);
  expect(comments).toBe(threads);
  // One of three answers has three votes.
  expect(votes / answers).toBeGreaterThan(0.6);
  expect(votes / answers).toBeLessThan(1.4);
  expect(solved).toBe(await db.thread.count({ where: { kind: 'QUESTION' } }));
  expect(await checkCounters(db)).toEqual([]);
  expect((await db.outbox.findMany()).map(({ event }) => event)).toEqual(['import.finished']);
});

test('the same seed gives the same, another something else', async () => {
  const [first, second, other] = [await generated(7), await generated(7), await generated(8)];
  expect(await contentOf(second)).toEqual(await contentOf(first));
  expect(await contentOf(other)).not.toEqual(await contentOf(first));
});
