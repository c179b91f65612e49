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
const closings = async () => {
  await t.db.outbox.deleteMany();
  await mindPolls(t.db);
  return t.db.outbox.count({ where: { event: 'poll.closed' } });
};

test('a box of which one ballot is damaged is destroyed whole, said once, and asked for no more', async () => {
  const pollId = await closedPoll();
  // More than are opened at once: what the first part counted is taken back.
  const [one] = await t.db.sealedBallot.findMany({ where: { pollId }, take: 1 });
  const sealed = new Uint8Array(one!.sealed);
  await t.db.sealedBallot.createMany({ data: Array.from({ length: 600 }, () => ({ pollId, sealed })) });
  // Before one is damaged: it mixes the box, and the last one shall be.
  expect(await closings()).toBe(1);
  await t.db.$executeRaw`UPDATE sealed_ballot SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)
    WHERE id = (SELECT id FROM sealed_ballot WHERE poll_id = ${pollId} ORDER BY id DESC LIMIT 1)`;
  await expect(countPoll(t.services, { pollId })).rejects.toThrow(`poll ${pollId} could not be opened`);
  const poll = await t.db.poll.findUniqueOrThrow({ where: { id: pollId } });
  expect(poll).toMatchObject({ destroyed: true, answerCount: leastAnonymous, countedAt: expect.any(Date) });
  expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(0);
  expect(await t.db.pollTally.count({ where: { question: { pollId } } })).toBe(0);
  expect(await t.db.pollText.count({ where: { question: { pollId } } })).toBe(0);
  expect(await t.db.outbox.count({ where: { event: 'poll.counted' } })).toBe(0);
  // The job that failed is tried again, and finds it done.
  await countPoll(t.services, { pollId });
  expect(await closings()).toBe(0);
});

test('a box that was sealed with another secret is destroyed', async () => {
  const pollId = await closedPoll();
  const settings = { ...t.settings, secret: 'another secret that nobody sealed with, of 50 chars' };
  await expect(countPoll({ db: t.db, settings }, { pollId })).rejects.toThrow('was destroyed');
  expect(await t.db.poll.findUniqueOrThrow({ where: { id: pollId } })).toMatchObject({ destroyed: true });
});
