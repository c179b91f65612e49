import type { Transaction } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters, rebuildCounters } from '../../kernel/counters/index.ts';
import { buildPanel, buildPoll } from '../../testing/build-panel.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { tell } from '../notifications/index.ts';
import { panelsPersonalData } from './personal-data.ts';

/*
 * Two things at one moment, each time in the order that once went wrong: the first holds a lock for as long as the test
 * wants, and the other is seen to wait.
 */

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const answer = async (member: { id: number }, pollId: number, answers: object[]) =>
  (
    await t
      .as(member)
      .ask(
        `mutation ($input: AnswerPollInput!) { answerPoll(input: $input) { __typename ... on Error { code } } }`,
        { input: { pollId, answers } },
      )
  ).data.answerPoll;
const erase = (memberId: number) =>
  t.db.$transaction((tx) => panelsPersonalData.erase(tx, memberId, { keepPosts: true, now: new Date() }));

/** Waits until so many statements wait for a lock. */
async function waiting(count: number): Promise<void> {
  const until = Date.now() + 10_000;
  for (let seen = -1; seen < count; ) {
    expect(Date.now(), 'Nobody waits for a lock.').toBeLessThan(until);
    const [row] = await t.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    seen = row!.n;
  }
}

/** Runs `meanwhile` while a transaction holds what `hold` locked; what it starts goes on when that commits. */
async function whileHeld<Result>(
  hold: (tx: Transaction) => Promise<unknown>,
  meanwhile: (tx: Transaction) => Promise<() => Promise<Result>>,
): Promise<Result> {
  const rest = await t.db.$transaction(
    async (tx) => {
      await hold(tx);
      return { go: await meanwhile(tx) };
    },
    { timeout: 20_000 },
  );
  return rest.go();
}

describe('a member who is erased', () => {
  test('while they answer leaves no answer behind, and no count of one', async () => {
    const { panelId, members } = await buildPanel(t.db, { size: 2 });
    const [one, two] = [members[0]!, members[1]!];
    const { pollId, numbers } = await buildPoll(t.db, { panelId, anonymous: false });
    const answers = [
      { question: numbers[0], picks: [1] },
      { question: numbers[1], text: 'Rather sour.' },
    ];
    await answer(two, pollId, answers);
    await whileHeld(
      (tx) => tx.$queryRaw`SELECT 1 FROM poll_tally WHERE question_id = ${numbers[0]} FOR UPDATE`,
      async () => {
        // It has looked whether they are in the panel, and has not committed yet.
        const answering = answer(one, pollId, answers);
        await waiting(1);
        const erasing = erase(one.id);
        await waiting(2);
        return () => Promise.all([answering, erasing]);
      },
    );
    expect(await t.db.pollResponse.findMany({ where: { pollId } })).toMatchObject([{ memberId: two.id }]);
    expect(await t.db.pollParticipation.count({ where: { pollId } })).toBe(1);
    expect(await t.db.pollText.count({ where: { question: { pollId } } })).toBe(1);
    expect(await t.db.pollTally.findMany({ where: { questionId: numbers[0]!, option: 1 } })).toMatchObject([
      { count: 1 },
    ]);
    expect(await t.db.poll.findUniqueOrThrow({ where: { id: pollId } })).toMatchObject({ answerCount: 1 });
    expect(await checkCounters(t.db)).toEqual([]);
  });

  test('is counted no more where they answered by name, and stays among those who did not say who', async () => {
    const { panelId, members } = await buildPanel(t.db, { size: 2 });
    const polls = [];
    for (const anonymous of [false, true]) {
      const { pollId, numbers } = await buildPoll(t.db, { panelId, anonymous });
      for (const member of members) await answer(member, pollId, [{ question: numbers[0], picks: [1] }]);
      polls.push(pollId);
    }
    await erase(members[0]!.id);
    const counts = await t.db.poll.findMany({ where: { panelId }, orderBy: { id: 'asc' } });
    expect(counts.map(({ id, answerCount }) => [id, answerCount])).toEqual([
      [polls[0], 1],
      [polls[1], 2],
    ]);
    expect(await t.db.sealedBallot.count({ where: { pollId: polls[1]! } })).toBe(2);
    expect(await checkCounters(t.db)).toEqual([]);
  });
});

test('who leaves a panel while it is being told hears nothing, and the bell does not ring', async () => {
  const { panelId, members } = await buildPanel(t.db, { size: 2 });
  const [leaving, staying] = [members[0]!, members[1]!];
  const { pollId } = await buildPoll(t.db, { panelId, anonymous: false });
  await whileHeld(
    (tx) =>
      tx.panelMember.update({
        where: { panelId_memberId: { panelId, memberId: leaving.id } },
        data: { state: 'LEFT' },
      }),
    async () => {
      const at = new Date().toISOString();
      const told = tell(t.db, { eventId: '900100', name: 'poll.opened', payload: { pollId }, at });
      await waiting(1);
      return () => told;
    },
  );
  const bells = await t.db.member.findMany({
    where: { id: { in: [leaving.id, staying.id] } },
    select: { id: true, unreadCount: true, _count: { select: { notifications: true } } },
    orderBy: { id: 'asc' },
  });
  expect(bells).toEqual([
    { id: leaving.id, unreadCount: 0, _count: { notifications: 0 } },
    { id: staying.id, unreadCount: 1, _count: { notifications: 1 } },
  ]);
});

describe('what is kept of panels and polls', () => {
  test('is found when it is wrong, and put right', async () => {
    const { panelId, members } = await buildPanel(t.db, { size: 2 });
    const other = await buildPanel(t.db, { size: 0 });
    const { pollId, numbers } = await buildPoll(t.db, { panelId, anonymous: false });
    await answer(members[0]!, pollId, [{ question: numbers[0], picks: [1] }]);
    await t.db.panelMember.create({
      data: {
        ...{ panelId: other.panelId, memberId: members[0]!.id, state: 'ACCEPTED' as const },
        ...{ byHand: true, invitedAt: new Date() },
      },
    });
    await drain(t);
    // In any order.
    const reversed = [other.panelId, panelId];
    await t.db.$executeRaw`UPDATE member SET panel_ids = ${reversed} WHERE id = ${members[0]!.id}`;
    expect(await checkCounters(t.db)).toEqual([]);

    await t.db.pollTally.updateMany({ where: { questionId: numbers[0], option: 1 }, data: { count: 3 } });
    await t.db.pollTally.deleteMany({ where: { questionId: numbers[0], option: -1 } });
    await t.db.pollTally.create({ data: { questionId: numbers[1]!, option: -1, value: 0, count: 2 } });
    await t.db.$executeRaw`UPDATE member SET panel_ids = ${[panelId, panelId]} WHERE id = ${members[0]!.id}`;
    await t.db.$executeRaw`UPDATE member SET panel_ids = NULL WHERE id = ${members[1]!.id}`;
    await t.db.$executeRaw`UPDATE poll SET answer_count = 7 WHERE id = ${pollId}`;
    await t.db.$executeRaw`UPDATE panel SET member_count = 7 WHERE id = ${panelId}`;
    expect((await checkCounters(t.db)).map(({ table, column, id }) => [table, column, id])).toEqual([
      ['panel', 'member_count', panelId],
      ['poll', 'answer_count', pollId],
      ['member', 'panel_ids', members[0]!.id],
      ['member', 'panel_ids', members[1]!.id],
      ['poll_tally', 'count of option -1, value 0', numbers[0]],
      ['poll_tally', 'count of option 1, value 0', numbers[0]],
      ['poll_tally', 'count of option -1, value 0', numbers[1]],
    ]);
    expect(await rebuildCounters(t.db)).toBe(7);
    expect(await checkCounters(t.db)).toEqual([]);
  });

  test('is rebuilt after whoever is leaving has left, and neither waits for the other in a ring', async () => {
    const { panelId, members } = await buildPanel(t.db, { size: 2 });
    await t.db.$executeRaw`UPDATE panel SET member_count = 7 WHERE id = ${panelId}`;
    await whileHeld(
      (tx) => tx.$queryRaw`SELECT 1 FROM panel WHERE id = ${panelId} FOR NO KEY UPDATE`,
      async (tx) => {
        const rebuilding = rebuildCounters(t.db);
        await waiting(1);
        // For the table, before it changed anything, and not for the row, with members locked already.
        const [waits] = await t.db.$queryRaw<{ on: string }[]>`
          SELECT wait_event AS "on" FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waits).toEqual({ on: 'relation' });
        await tx.panelMember.update({
          where: { panelId_memberId: { panelId, memberId: members[0]!.id } },
          data: { state: 'LEFT' },
        });
        return () => rebuilding;
      },
    );
    expect(await checkCounters(t.db)).toEqual([]);
    expect(await t.db.panel.findUniqueOrThrow({ where: { id: panelId } })).toMatchObject({ memberCount: 1 });
  });
});
