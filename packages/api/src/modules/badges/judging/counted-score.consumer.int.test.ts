import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { recordWhatHappened } from '../../reputation/index.ts';
import { prepareBadges } from '../definitions/prepare-badges.ts';
import { judgeHappening } from './judge-happening.ts';
import { measurePosts } from './measure-posts.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

test('votes that were found to be arranged stand in the score that is read, and earn no badge', async () => {
  await prepareBadges(t.db);
  await drain(t);
  const author = await buildMember(t.db);
  const { id: postId } = await buildAnswer(t.db, { authorId: author.id });
  const voters = [];
  for (let n = 0; n < 7; n++) voters.push(await buildMember(t.db));
  const castAt = new Date(Date.now() - 86_400_000);
  for (const [n, { id: memberId }] of voters.entries())
    await t.db.vote.create({ data: { postId, memberId, value: n === 6 ? -1 : 1, castAt } });
  await t.db.post.update({ where: { id: postId }, data: { score: 5, upCount: 6, downCount: 1 } });
  await recordWhatHappened(t.db, { postId });
  const facts = await t.db.reputationFact.findMany({
    where: { kind: { in: ['UPVOTE', 'DOWNVOTE'] }, postId },
    orderBy: { id: 'asc' },
  });
  const evidence = { why: 'EACH_OTHER', up: true, votes: 2, given: [], received: [], matrix: [] };
  const { id: caseId } = await t.db.votingCase.create({
    data: {
      ...{ kind: 'RING', state: 'DISCOUNTED', memberIds: [author.id], evidence, foundAt: new Date() },
      facts: { create: [facts[0]!, facts[1]!, facts[6]!].map(({ id: factId }) => ({ factId })) },
    },
  });
  const decided = async (state: 'DISCOUNTED' | 'DISMISSED') => {
    await t.db.votingCase.update({ where: { id: caseId }, data: { state } });
    await recordWhatHappened(t.db, { caseId });
    if (state === 'DISCOUNTED') await judgeHappening(t.db, { postId });
    await drain(t);
    const [post] = await measurePosts(t.db, [postId], ['score', 'votesUp', 'votesDown']);
    const badge = await t.db.badgeAward.count({
      where: { memberId: author.id, badge: { key: 'good-answer' }, revokedAt: null },
    });
    return { ...post!.measured, badge };
  };
  expect(await decided('DISCOUNTED')).toEqual({ score: 4, votesUp: 4, votesDown: 0, badge: 0 });
  expect(await t.db.post.findUnique({ where: { id: postId }, select: { score: true } })).toEqual({
    score: 5,
  });
  // A moderator lets them count: what they earn is given then.
  expect(await decided('DISMISSED')).toEqual({ score: 5, votesUp: 6, votesDown: 1, badge: 1 });
});
