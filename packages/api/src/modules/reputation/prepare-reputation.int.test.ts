import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { prepareReputation } from './prepare-reputation.ts';
import { recordWhatHappened } from './reputation.consumer.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

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
