import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildMember, buildThread } from '@embassy/api/testing/builders';
import { signInAs } from '@embassy/api/testing/sign-in-as';
import { createDatabase } from '@embassy/database';
import { afterAll, expect, test } from 'vitest';
import { databaseUrlOf, postmasterOf, processesGone, spawnServer } from './spawned-server.ts';

const ROUNDS = 10;
const WRITERS = 4;

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-kill-'));
fs.chmodSync(dataDir, 0o755);
afterAll(async () => {
  await processesGone(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const addPost = `mutation ($input: AddPostInput!) { addPost(input: $input) { __typename ... on Post { number } } }`;

/** What the API has said yes to: the post's number and its text. */
type Acknowledged = Map<number, string>;

/** Posts one text after another until told to stop; a request that was cut off acknowledges nothing. */
async function write(url: string, cookie: string, threadId: number, said: Acknowledged, signal: AbortSignal) {
  while (!signal.aborted) {
    const markdown = `An answer that must survive, known as ${randomUUID()}.`;
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          query: addPost,
          variables: { input: { threadId, markdown, idempotencyKey: randomUUID() } },
        }),
      });
      const { data } = (await response.json()) as { data?: { addPost?: { number?: number } } };
      if (data?.addPost?.number) said.set(data.addPost.number, markdown);
    } catch {
      await sleep(20);
    }
  }
}

/** Waits until so many were acknowledged. */
async function reaches(said: Acknowledged, count: number): Promise<void> {
  for (const deadline = Date.now() + 120_000; said.size < count; await sleep(5)) {
    if (Date.now() > deadline) throw new Error(`${said.size} posts were acknowledged, and ${count} expected`);
  }
}

test(`${ROUNDS} rounds of kill -9 during writes lose nothing that was acknowledged`, async () => {
  const said: Acknowledged = new Map();
  let threadId = 0;
  const cookies: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const server = await spawnServer({ env: { DATA_DIR: dataDir } });
    await server.ready();
    if (round === 0) {
      const db = createDatabase(databaseUrlOf(dataDir));
      const secret = fs.readFileSync(path.join(dataDir, 'secret'), 'utf8');
      threadId = (await buildThread(db)).id;
      // New members in each round: one alone would soon meet the limit on posting.
      for (let n = 0; n < WRITERS * ROUNDS; n++) {
        cookies.push(await signInAs(db, secret, (await buildMember(db)).id));
      }
      await db.$disconnect();
    }
    const before = said.size;
    const stop = new AbortController();
    const own = cookies.slice(round * WRITERS, (round + 1) * WRITERS);
    const writing = own.map((cookie) => write(server.url, cookie, threadId, said, stop.signal));
    // Somewhere in the middle of writing, at a different place each time.
    await reaches(said, before + 3 + round);
    if (round % 3 !== 0) process.kill(postmasterOf(dataDir), 'SIGKILL');
    if (round % 3 !== 1) server.child.kill('SIGKILL');
    else {
      // The database alone died: the server brings it back and goes on.
      await reaches(said, said.size + 5).catch((e: Error) => {
        throw new Error(
          `${e.message}\n${server.output()}\n${fs.readFileSync(path.join(dataDir, 'database/postgres.log'), 'utf8').slice(-6000)}`,
        );
      });
      server.child.kill('SIGKILL');
    }
    await server.ended;
    stop.abort();
    await Promise.all(writing);
  }

  const server = await spawnServer({ env: { DATA_DIR: dataDir } });
  await server.ready();
  const db = createDatabase(databaseUrlOf(dataDir));
  const posts = await db.post.findMany({ where: { threadId }, select: { id: true, markdown: true } });
  const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  await db.$disconnect();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);

  const kept = new Map(posts.map(({ id, markdown }) => [id, markdown]));
  expect(said.size).toBeGreaterThan(ROUNDS * 3);
  expect([...said].filter(([id, markdown]) => kept.get(id) !== markdown)).toEqual([]);
  // The counter moved with the rows, whatever was cut off.
  expect(thread.answerCount).toBe(posts.length - 1);
}, 600_000);
