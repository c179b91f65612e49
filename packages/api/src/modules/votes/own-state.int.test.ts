import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const list = `query ($categoryId: Int!) { threads(categoryId: $categoryId, first: 50) { edges { node {
  number viewerIsAffected viewerMayMarkAffected viewerMayLinkDuplicate acceptedAnswer { number }
  opening { voting viewerVote viewerMayVote viewerHasReported }
} } } }`;
const page = `query ($number: Int!) { thread(number: $number) { viewerIsAffected answers(first: 50) { edges { node {
  number voting viewerVote viewerMayVote viewerMayAccept viewerMayVerify viewerHasReported mergedFromTitle
  acceptedBy { number } verifiedBy { number }
} } } } }`;

test('own votes and the rest of the own state in lists cost the same for two and for twenty', async () => {
  const member = await buildMember(t.db);
  const { id: categoryId } = await buildCategory(t.db);
  const thread = await buildThread(t.db);
  const grow = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const { openingId } = await buildThread(t.db, { categoryId });
      const answer = await buildAnswer(t.db, { threadId: thread.id });
      for (const postId of [openingId, answer.id]) {
        await t.db.vote.create({ data: { postId, memberId: member.id, value: 1 } });
      }
    }
  };
  const asking = t.as(member);
  const statementsOf = async (query: string, variables: object) => {
    t.statements();
    await asking.ask(query, variables);
    return t.statements().length;
  };
  const cost = async () => ({
    list: await statementsOf(list, { categoryId }),
    page: await statementsOf(page, { number: thread.id }),
  });
  await grow(2);
  await asking.ask(list, { categoryId });
  const forTwo = await cost();
  await grow(18);
  expect(await cost()).toEqual(forTwo);

  const { data } = await asking.ask(list, { categoryId });
  expect(data.threads.edges).toHaveLength(20);
  for (const { node } of data.threads.edges) {
    expect(node).toMatchObject({ acceptedAnswer: null, opening: { viewerVote: 'UP', viewerMayVote: true } });
  }
  const other = (await t.ask(page, { number: thread.id })).data.thread.answers.edges;
  expect(other.map(({ node }: { node: { viewerVote: unknown } }) => node.viewerVote)).toEqual(
    Array.from({ length: 20 }, () => null),
  );
});
