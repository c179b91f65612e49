import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPanel, buildPoll } from '../../../testing/build-panel.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { countPoll } from './count-poll.ts';
import { mindPolls } from './mind-polls.ts';
import { leastAnonymous } from './poll-limits.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

/** An anonymous poll that closed, with as many ballots as are needed. */
async function closedPoll() {
  const { panelId, members } = await buildPanel(t.db, { size: leastAnonymous });
  const { pollId, numbers } = await buildPoll(t.db, { panelId, anonymous: true });
  const answers = [
    { question: numbers[0], picks: [1] },
    { question: numbers[1], text: 'Rather sour.' },
  ];
  for (const member of members) {
    const query = 'mutation ($input: AnswerPollInput!) { answerPoll(input: $input) { __typename } }';
    const { data } = await t.as(member).ask(query, { input: { pollId, answers } });
    expect(data.answerPoll.__typename).toBe('Poll');
  }
  await t.db.poll.update({ where: { id: pollId }, data: { closesAt: new Date() } });
  return pollId;
}
const closings = async (now = new Date()) => {
  await t.db.outbox.deleteMany();
  await mindPolls(t.db, now);
  return t.db.outbox.count({ where: { event: 'poll.closed' } });
};

/** Ballots of this poll, the last of them, whose bytes are not what they were. */
async function damage(pollId: number, count: number) {
  await t.db.$executeRaw`UPDATE sealed_ballot SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)
    WHERE id IN (SELECT id FROM sealed_ballot WHERE poll_id = ${pollId} ORDER BY id DESC LIMIT ${count})`;
}
const tallied = async (pollId: number) =>
  (await t.db.pollTally.aggregate({ where: { question: { pollId }, option: 1 }, _sum: { count: true } }))._sum
    .count;

test('ballots that are damaged are left out, said once, and the others counted', async () => {
  const pollId = await closedPoll();
  // More than are opened at once.
  const [one] = await t.db.sealedBallot.findMany({ where: { pollId }, take: 1 });
  const sealed = new Uint8Array(one!.sealed);
  await t.db.sealedBallot.createMany({ data: Array.from({ length: 600 }, () => ({ pollId, sealed })) });
  // Before one is damaged: it mixes the box, and the last one shall be.
  expect(await closings()).toBe(1);
  await damage(pollId, 1);
  await expect(countPoll(t.services, { pollId })).rejects.toThrow('1 ballots of poll');
  const poll = await t.db.poll.findUniqueOrThrow({ where: { id: pollId } });
  expect(poll).toMatchObject({ destroyed: false, countedAt: expect.any(Date) });
  expect(await tallied(pollId)).toBe(600 + leastAnonymous - 1);
  expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(0);
  expect(await t.db.outbox.count({ where: { event: 'poll.counted' } })).toBe(1);
  // The job that failed is tried again, and finds it done.
  await countPoll(t.services, { pollId });
  expect(await closings()).toBe(0);
});

test('where too few are left of a damaged box nothing is told of them', async () => {
  const pollId = await closedPoll();
  await damage(pollId, 1);
  await expect(countPoll(t.services, { pollId })).rejects.toThrow('left out');
  expect(await t.db.poll.findUniqueOrThrow({ where: { id: pollId } })).toMatchObject({ destroyed: true });
  expect(await tallied(pollId)).toBe(null);
  expect(await t.db.pollText.count({ where: { question: { pollId } } })).toBe(0);
});

test('with another secret nothing is touched, and with the right one all are counted', async () => {
  const pollId = await closedPoll();
  const settings = { ...t.settings, secret: 'another secret that nobody sealed with, of 50 chars' };
  await expect(countPoll({ db: t.db, settings }, { pollId })).rejects.toThrow('EMBASSY_SECRET');
  expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(leastAnonymous);
  await countPoll(t.services, { pollId });
  expect(await tallied(pollId)).toBe(leastAnonymous);
});

test('what cannot be counted for a day is tried once an hour from then on', async () => {
  const pollId = await closedPoll();
  const at = new Date('2026-03-02T10:30:00Z');
  await t.db.poll.update({
    where: { id: pollId },
    data: { opensAt: new Date('2026-02-01T10:00:00Z'), closesAt: new Date('2026-03-01T10:00:00Z') },
  });
  expect(await closings(at)).toBe(0);
  expect(await closings(new Date('2026-03-02T11:00:20Z'))).toBe(1);
});
