import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../../create-api.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { buildPanel, buildPoll } from '../../../testing/build-panel.ts';
import { buildMember } from '../../../testing/builders.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { type Asked, startTestApi, type TestApi } from '../../../testing/test-api.ts';
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

describe('when the server’s secret is changed while a poll is open', () => {
  const next = 'another secret that nobody sealed with, of 50 chars';
  const openPoll = async () => {
    const pollId = await closedPoll();
    await t.db.poll.update({ where: { id: pollId }, data: { closesAt: new Date(Date.now() + 3_600_000) } });
    return pollId;
  };
  /** One more who is in the poll’s panel. */
  const another = async (pollId: number) => {
    const { panelId } = await t.db.poll.findUniqueOrThrow({ where: { id: pollId } });
    const member = await buildMember(t.db);
    await t.db.panelMember.create({
      data: { panelId, memberId: member.id, state: 'ACCEPTED', byHand: true, invitedAt: new Date() },
    });
    return member;
  };
  const close = (pollId: number) =>
    t.db.poll.update({ where: { id: pollId }, data: { closesAt: new Date() } });
  /** What the API says on a server with these secrets. */
  async function on(secrets: Partial<Settings>, member: { id: number }, query: string, variables?: object) {
    const settings = { ...t.settings, ...secrets };
    const api = createApi({ ...t.services, settings, onBug: (error) => expect.fail(String(error)) });
    const cookie = await signInAs(t.db, settings.secret, member.id);
    const headers = { 'content-type': 'application/json', origin: settings.publicUrl, cookie };
    const body = JSON.stringify({ query, variables });
    const request = new Request(`${settings.publicUrl}/graphql`, { method: 'POST', headers, body });
    const { data } = (await (await api.handleGraphql(request, { address: '127.0.0.1' })).json()) as Asked;
    await api.settled();
    return data;
  }
  const answerOn = async (secrets: Partial<Settings>, pollId: number, member: { id: number }) => {
    const [first] = await t.db.pollQuestion.findMany({ where: { pollId }, orderBy: { position: 'asc' } });
    const query =
      'mutation ($input: AnswerPollInput!) { answerPoll(input: $input) { __typename ... on Error { code } } }';
    const input = { pollId, answers: [{ question: first!.id, picks: [1] }] };
    return (await on(secrets, member, query, { input })).answerPoll;
  };
  const standing = async (secrets: Partial<Settings>, pollId: number, member: { id: number }) =>
    (await on(secrets, member, `{ poll(number: ${pollId}) { isResting viewerMayAnswer } }`)).poll;

  test('it rests: nothing is put into its box or counted until the secret is back, and then all of it', async () => {
    const pollId = await openPoll();
    const member = await another(pollId);
    expect(await standing({ secret: next }, pollId, member)).toEqual({
      isResting: true,
      viewerMayAnswer: false,
    });
    expect(await answerOn({ secret: next }, pollId, member)).toMatchObject({ code: 'CLOSED' });
    expect(await t.db.pollParticipation.count({ where: { pollId, memberId: member.id } })).toBe(0);
    await close(pollId);
    const settings = { ...t.settings, secret: next };
    await expect(countPoll({ db: t.db, settings }, { pollId })).rejects.toThrow('EMBASSY_PREVIOUS_SECRET');
    expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(leastAnonymous);
    expect(await standing({ secret: next }, pollId, member)).toMatchObject({ isResting: true });
    await countPoll(t.services, { pollId });
    expect(await tallied(pollId)).toBe(leastAnonymous);
  });

  test('a box from before that was written down is opened by whichever of both it was sealed with', async () => {
    const pollId = await openPoll();
    const member = await another(pollId);
    await t.db.poll.update({ where: { id: pollId }, data: { sealedWith: null } });
    expect(await answerOn({ secret: next }, pollId, member)).toMatchObject({ code: 'CLOSED' });
    const secrets = { secret: next, previousSecret: t.settings.secret };
    expect(await answerOn(secrets, pollId, member)).toEqual({ __typename: 'Poll' });
    await t.db.poll.update({ where: { id: pollId }, data: { sealedWith: null } });
    await close(pollId);
    await countPoll({ db: t.db, settings: { ...t.settings, ...secrets } }, { pollId });
    expect(await tallied(pollId)).toBe(leastAnonymous + 1);
  });

  test('with the one before it goes on under that one, and no ballot is left out', async () => {
    const pollId = await openPoll();
    const member = await another(pollId);
    const secrets = { secret: next, previousSecret: t.settings.secret };
    expect(await standing(secrets, pollId, member)).toEqual({ isResting: false, viewerMayAnswer: true });
    expect(await answerOn(secrets, pollId, member)).toEqual({ __typename: 'Poll' });
    // Back on the first it is the same box.
    expect(await answerOn({}, pollId, await another(pollId))).toEqual({ __typename: 'Poll' });
    await close(pollId);
    await countPoll({ db: t.db, settings: { ...t.settings, ...secrets } }, { pollId });
    expect(await tallied(pollId)).toBe(leastAnonymous + 2);
  });
});

test('a box of which every ballot is damaged stays as it is', async () => {
  const pollId = await closedPoll();
  await damage(pollId, leastAnonymous);
  await expect(countPoll(t.services, { pollId })).rejects.toThrow('damaged');
  expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(leastAnonymous);
  expect(await t.db.poll.findUniqueOrThrow({ where: { id: pollId } })).toMatchObject({ countedAt: null });
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
