import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildPanel, buildPoll } from '@embassy/api/testing/build-panel';
import { buildMember } from '@embassy/api/testing/builders';
import { signInAs } from '@embassy/api/testing/sign-in-as';
import { createDatabase } from '@embassy/database';
import { afterAll, expect, test } from 'vitest';
import { databaseUrlOf, postmasterOf, processesGone, spawnServer } from './spawned-server.ts';

const ROUNDS = 4;
/** Answers that are sent in each round, to each of the two polls. */
const EACH = 40;

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-kill-polls-'));
fs.chmodSync(dataDir, 0o755);
afterAll(async () => {
  await processesGone(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const answerPoll = `mutation ($input: AnswerPollInput!) { answerPoll(input: $input) { __typename } }`;
const closePoll = `mutation ($input: ClosePollInput!) { closePoll(input: $input) { __typename } }`;

/** Asks as whoever has the cookie; what kind of thing came back. */
async function ask(url: string, cookie: string, query: string, input: object): Promise<string | undefined> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await response.json()) as { data?: Record<string, { __typename: string } | null> };
  return Object.values(data ?? {})[0]?.__typename;
}

type Asked = { pollId: number; numbers: number[] };
type Sender = { id: number; cookie: string };

/** What each poll has said yes to: the member, and which of the two options they chose. */
type Acknowledged = Map<number, number>;

/** Sends one answer after another, each of another member; one that was cut off is acknowledged to nobody. */
async function send(url: string, { pollId, numbers }: Asked, senders: Sender[], said: Acknowledged) {
  for (const { id, cookie } of senders) {
    const pick = id % 2;
    const input = { pollId, answers: [{ question: numbers[0]!, picks: [pick] }] };
    try {
      if ((await ask(url, cookie, answerPoll, input)) === 'Poll') said.set(id, pick);
    } catch {
      await sleep(20);
    }
  }
}

async function reaches(said: Acknowledged[], count: number): Promise<void> {
  const sum = () => said.reduce((total, { size }) => total + size, 0);
  for (const deadline = Date.now() + 120_000; sum() < count; await sleep(2)) {
    if (Date.now() > deadline) throw new Error(`${sum()} answers were acknowledged, and ${count} expected`);
  }
}

test(`${ROUNDS} rounds of kill -9 while polls are answered lose no answer that was acknowledged`, async () => {
  const said = { byName: new Map<number, number>(), anonymously: new Map<number, number>() };
  let polls: { byName: Asked; anonymously: Asked };
  const senders: Sender[] = [];
  let teamCookie = '';
  for (let round = 0; round < ROUNDS; round++) {
    const server = await spawnServer({ env: { DATA_DIR: dataDir } });
    await server.ready();
    if (round === 0) {
      const db = createDatabase(databaseUrlOf(dataDir));
      const secret = fs.readFileSync(path.join(dataDir, 'secret'), 'utf8').trim();
      const { panelId, members } = await buildPanel(db, { size: ROUNDS * EACH });
      polls = {
        byName: await buildPoll(db, { panelId, anonymous: false }),
        anonymously: await buildPoll(db, { panelId, anonymous: true }),
      };
      for (const { id } of members) senders.push({ id, cookie: await signInAs(db, secret, id) });
      teamCookie = await signInAs(db, secret, (await buildMember(db, { role: 'PRODUCT_TEAM' })).id);
      await db.$disconnect();
    }
    const own = senders.splice(0, EACH);
    const before = said.byName.size + said.anonymously.size;
    const sending = [
      send(server.url, polls!.byName, own, said.byName),
      send(server.url, polls!.anonymously, own, said.anonymously),
    ];
    // In the middle of it, elsewhere each time; the server, its database, or both.
    await reaches(Object.values(said), before + 6 + 7 * round);
    if (round % 3 !== 0) process.kill(postmasterOf(dataDir), 'SIGKILL');
    server.child.kill('SIGKILL');
    await server.ended;
    await Promise.all(sending);
  }

  const server = await spawnServer({ env: { DATA_DIR: dataDir } });
  await server.ready();
  const db = createDatabase(databaseUrlOf(dataDir));
  const kept = await db.pollResponse.findMany({ where: { pollId: polls!.byName.pollId } });
  const chosen = new Map(
    kept.map(({ memberId, answers }) => [memberId, (answers as { picks: number[] }[])[0]!.picks[0]]),
  );
  expect(said.byName.size).toBeGreaterThan(ROUNDS * 5);
  expect([...said.byName].filter(([id, pick]) => chosen.get(id) !== pick)).toEqual([]);

  // Of the box it is known how many are in it, and who; what they say is counted when it closes.
  const { pollId } = polls!.anonymously;
  const participants = await db.pollParticipation.findMany({ where: { pollId } });
  const answered = new Set(participants.map(({ memberId }) => memberId));
  expect([...said.anonymously.keys()].filter((id) => !answered.has(id))).toEqual([]);
  expect(await db.sealedBallot.count({ where: { pollId } })).toBe(answered.size);
  for (const asked of Object.values(polls!))
    expect(await ask(server.url, teamCookie, closePoll, { pollId: asked.pollId })).toBe('Poll');
  for (const deadline = Date.now() + 150_000; ; await sleep(500)) {
    if ((await db.poll.count({ where: { countedAt: null } })) === 0) break;
    if (Date.now() > deadline) throw new Error('The polls were not counted.');
  }
  const counted = async (asked: Asked) =>
    (await db.pollTally.findMany({ where: { questionId: asked.numbers[0]!, option: { gte: 0 } } }))
      .sort((one, other) => one.option - other.option)
      .map(({ count }) => count);
  const byParity = (ids: Iterable<number>) => {
    const all = [...ids];
    return [0, 1].map((pick) => all.filter((id) => id % 2 === pick).length);
  };
  expect(await counted(polls!.anonymously)).toEqual(byParity(answered));
  expect(await counted(polls!.byName)).toEqual(byParity(chosen.keys()));
  for (const [asked, count] of [
    [polls!.anonymously, answered.size],
    [polls!.byName, chosen.size],
  ] as const)
    expect(await db.poll.findUniqueOrThrow({ where: { id: asked.pollId } })).toMatchObject({
      answerCount: count,
    });
  await db.$disconnect();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
}, 600_000);
