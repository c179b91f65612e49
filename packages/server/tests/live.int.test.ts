import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAnswer, buildMember, buildThread } from '@embassy/api/testing/builders';
import { cloneDatabase } from '@embassy/api/testing/clone-database';
import { type OpenStream, openStream } from '@embassy/api/testing/open-stream';
import { signInAs } from '@embassy/api/testing/sign-in-as';
import { createDatabase, type Database } from '@embassy/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

/** Two processes that serve pages; one of them also works. */
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-live-'));
const secret = 'a secret that only tests know, of 40 characters';
let db: Database;
let dropDatabase: () => Promise<void>;
let one: SpawnedServer;
let other: SpawnedServer;

beforeAll(async () => {
  const { url, drop } = await cloneDatabase();
  dropDatabase = drop;
  db = createDatabase(url, { connections: 2 });
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, EMBASSY_SECRET: secret };
  one = await spawnServer({ env });
  await one.ready();
  other = await spawnServer({ env: { ...env, EMBASSY_ROLES: 'web' } });
  await other.ready();
}, 180_000);
afterAll(async () => {
  for (const { child, ended } of [one, other]) {
    child.kill('SIGTERM');
    await ended;
  }
  await db.$disconnect();
  await dropDatabase();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const streamFrom = (server: SpawnedServer, threadNumber: number, cookie?: string): Promise<OpenStream> =>
  openStream((init: RequestInit) => fetch(`${server.url}/graphql`, init), { threadNumber, cookie });

async function mutate(server: SpawnedServer, member: { id: number }, mutation: string): Promise<void> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await signInAs(db, secret, member.id) },
    body: JSON.stringify({ query: `mutation { ${mutation} { __typename } }` }),
  });
  const text = await response.text();
  expect(text).not.toContain('rror');
}

test('a vote and an answer through one process appear at a reader of the other, and in their inbox', async () => {
  const thread = await buildThread(db);
  const { id: postId } = await buildAnswer(db, { threadId: thread.id });
  await db.follow.create({ data: { memberId: thread.authorId, kind: 'THREAD', subjectId: thread.id } });
  const visitor = await streamFrom(other, thread.id);
  const asker = await streamFrom(other, thread.id, await signInAs(db, secret, thread.authorId));
  await asker.until(({ unreadCount }) => unreadCount === 0);

  const member = await buildMember(db);
  await mutate(one, member, `castVote(input: { postId: ${postId}, value: UP })`);
  const { votes } = await visitor.until(({ kind }) => kind === 'VOTES');
  expect(votes).toEqual({ upCount: 1, downCount: 0 });
  const text = 'Open the steam valve for ten seconds.';
  await mutate(one, member, `addPost(input: { threadId: ${thread.id}, markdown: "${text}" })`);
  await visitor.until(({ kind }) => kind === 'POST_ADDED');
  // A badge may have come with it.
  await asker.until(({ unreadCount }) => (unreadCount ?? 0) > 0);
  const told = { memberId: thread.authorId, kind: 'ANSWER' } as const;
  await expect.poll(() => db.notification.count({ where: told }), { timeout: 10_000 }).toBe(1);
  for (const stream of [visitor, asker]) stream.leave();
});

test('a stream is sent as it comes, by proxies as well, and never kept', async () => {
  const thread = await buildThread(db);
  const leaving = new AbortController();
  const response = await fetch(`${one.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'accept-encoding': 'gzip, br',
    },
    body: JSON.stringify({ query: `subscription { changes(threadNumber: ${thread.id}) { __typename } }` }),
    signal: leaving.signal,
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(response.headers.get('content-encoding')).toBeNull();
  leaving.abort();
});

test('a reader who leaves frees their place', async () => {
  const thread = await buildThread(db);
  const cookie = await signInAs(db, secret, (await buildMember(db)).id);
  const streams = [];
  for (let n = 0; n < 12; n++) streams.push(await streamFrom(one, thread.id, cookie));
  const refused = await streamFrom(one, thread.id, cookie);
  await refused.ended;
  expect(refused.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_REACHED' });
  for (const stream of streams) stream.leave();
  // Both are of the same kind: refused, or begun.
  const isAdmitted = async () => {
    const again = await streamFrom(one, thread.id, cookie);
    await Promise.race([again.ended, again.until(({ kind }) => kind === 'NOW')]);
    again.leave();
    return again.errors.length === 0;
  };
  await expect.poll(isAdmitted, { timeout: 15_000 }).toBe(true);
});

test('a process that stops ends its streams at once, and is gone', async () => {
  const thread = await buildThread(db);
  const stream = await streamFrom(other, thread.id);
  await stream.until(({ kind }) => kind === 'NOW');
  const begun = performance.now();
  other.child.kill('SIGTERM');
  await stream.ended;
  expect(await other.ended).toBe(0);
  // Long before running requests would be cut.
  expect(performance.now() - begun).toBeLessThan(6_000);
});
