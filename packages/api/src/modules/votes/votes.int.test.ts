import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

test('whatever members cast and withdraw at once, in any order, counters equal the votes that stand', async () => {
  const voters = await Promise.all(Array.from({ length: 4 }, () => buildMember(t.db)));
  const step = fc.record({
    voter: fc.nat(3),
    post: fc.nat(1),
    does: fc.constantFrom('UP', 'DOWN', 'WITHDRAW'),
    affected: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
      async (rounds) => {
        const { id: threadId, openingId } = await buildThread(t.db);
        const answer = await buildAnswer(t.db, { threadId });
        for (const round of rounds) {
          const asked = await Promise.all(
            round.map(({ voter, post, does, affected }) => {
              const postId = [openingId, answer.id][post];
              const vote =
                does === 'WITHDRAW'
                  ? `withdrawVote(input: { postId: ${postId} })`
                  : `castVote(input: { postId: ${postId}, value: ${does} })`;
              const problem = affected ? 'markAffected' : 'unmarkAffected';
              return t.as(voters[voter]!).ask(`mutation {
              vote: ${vote} { __typename }
              problem: ${problem}(input: { threadId: ${threadId} }) { __typename }
            }`);
            }),
          );
          for (const { data } of asked) {
            expect(data).toEqual({ vote: { __typename: 'Post' }, problem: { __typename: 'Thread' } });
          }
        }
        for (const postId of [openingId, answer.id]) {
          const standing = await t.db.vote.findMany({ where: { postId, withdrawnAt: null } });
          const up = standing.filter(({ value }) => value === 1).length;
          const down = standing.length - up;
          expect(new Set(standing.map(({ memberId }) => memberId)).size).toBe(standing.length);
          const post = await t.db.post.findUniqueOrThrow({ where: { id: postId } });
          expect(post).toMatchObject({ upCount: up, downCount: down, score: up - down });
          const said = await t.db.outbox.findMany({
            where: { payload: { path: ['postId'], equals: postId } },
          });
          const cast = said.filter(({ event }) => event === 'vote.cast').length;
          expect(cast).toBe(await t.db.vote.count({ where: { postId } }));
          expect(said.length - cast).toBe(cast - standing.length);
        }
        const opening = await t.db.post.findUniqueOrThrow({ where: { id: openingId } });
        expect(await t.db.thread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({
          score: opening.score,
          affectedCount: await t.db.affectedMember.count({ where: { threadId } }),
        });
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);
