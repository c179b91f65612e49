import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { presets } from '../trust/index.ts';
import { rebuildLedger } from './ledger/rebuild-ledger.ts';
import { rescoreEverybody } from './ledger/rescore-everybody.ts';
import { verifyLedger } from './ledger/verify-ledger.ts';
import { prepareReputation } from './prepare-reputation.ts';
import { recordWhatHappened } from './reputation.consumer.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

/** An author, then a batch of others, then one more author: each with an answer that one of the others voted up. */
async function twoBatches() {
  const first = await buildMember(t.db);
  const voter = await buildMember(t.db);
  await t.db.member.createMany({
    data: Array.from({ length: 200 }, (_, n) => ({
      handle: `of-${first.id}-${n}`,
      displayName: `Many ${n}`,
    })),
  });
  const last = await buildMember(t.db);
  for (const { id: authorId } of [first, last]) {
    const { id: postId } = await buildAnswer(t.db, { authorId });
    await t.db.vote.create({ data: { postId, memberId: voter.id, value: 1 } });
  }
  const balances = async () => {
    const standings = await t.db.standing.findMany({ where: { memberId: { in: [first.id, last.id] } } });
    return [first, last].map(({ id }) => standings.find(({ memberId }) => memberId === id)?.balance ?? 0);
  };
  return { balances, last };
}

/** The database, in which something happens before a batch that the member is in is judged. */
const beforeBatchOf = ({ id }: { id: number }, happens: () => Promise<void>): typeof t.db => {
  let isOver = false;
  const memberFindMany = async (query: object) => {
    const members = await t.db.member.findMany(query);
    if (!isOver && members.some((member) => member.id === id)) {
      isOver = true;
      await happens();
    }
    return members;
  };
  const member = Object.create(t.db.member, { findMany: { value: memberFindMany } });
  return Object.create(t.db, { member: { value: member } });
};

test('a community older than its ledger gets it at a start, and what a stop left over is judged at the next', async () => {
  const [asker, author, voter, other] = await Promise.all([1, 2, 3, 4].map(() => buildMember(t.db)));
  const thread = await buildThread(t.db, { authorId: asker!.id });
  const answer = await buildAnswer(t.db, { threadId: thread.id, authorId: author!.id });
  const vote = ({ id }: { id: number }) =>
    t.db.vote.create({ data: { postId: answer.id, memberId: id, value: 1 } });
  const standing = () => t.db.standing.findUniqueOrThrow({ where: { memberId: author!.id } });

  await vote(voter!);
  await prepareReputation(t.db);
  const { balance, tier } = await standing();
  expect(balance).toBe(10);
  expect(tier).not.toBeNull();

  await vote(other!);
  await recordWhatHappened(t.db, { postId: answer.id });
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await prepareReputation(t.db);
  await drain(t);
  expect((await standing()).balance).toBe(20);
});

test('a rebuild that is killed between two batches leaves nothing half, and is done again at the next start', async () => {
  const { balances, last } = await twoBatches();
  const killed = beforeBatchOf(last, () => Promise.reject(new Error('killed')));
  await expect(rebuildLedger(killed)).rejects.toThrow('killed');
  expect(await balances()).toEqual([10, 0]);
  expect((await verifyLedger(t.db)).differences).toEqual([]);

  await prepareReputation(t.db);
  expect(await balances()).toEqual([10, 10]);
  expect(await t.db.standing.findUnique({ where: { memberId: last.id } })).toMatchObject({
    tier: expect.any(String),
  });
  expect(await verifyLedger(t.db)).toMatchObject({ waiting: 0, differences: [] });
});

test('who is judged after a rulebook was published is judged by it, though the rebuild began before', async () => {
  const { balances, last } = await twoBatches();
  const { UPVOTED, ...others } = presets.embassy.rules;
  const generous = { ...UPVOTED!, points: { ...UPVOTED!.points, ANSWER: 11 } };
  const rulebook = { ...presets.embassy, rules: { ...others, UPVOTED: generous } };
  await rebuildLedger(
    beforeBatchOf(last, async () => {
      await t.db.rulebookVersion.create({ data: { version: 2, rulebook, rescoring: { create: {} } } });
      await rescoreEverybody(t.db, { version: 2 });
    }),
  );
  expect(await balances()).toEqual([11, 11]);
  expect(await verifyLedger(t.db)).toMatchObject({ waiting: 0, differences: [] });
});
