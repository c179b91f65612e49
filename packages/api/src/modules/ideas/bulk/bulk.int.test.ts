import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
let team: Awaited<ReturnType<typeof buildMember>>;
beforeAll(async () => {
  t = await startTestApi();
  team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
});
afterAll(() => t.close());

const results = `__typename ... on IdeaResults { ideas { threadNumber refusal { code issues { field } } } }
  ... on InvalidError { issues { field code limit } } ... on Error { code }`;
const decide = async (input: object) =>
  (
    await t
      .as(team)
      .ask(`mutation ($input: SetIdeaStatusesInput!) { setIdeaStatuses(input: $input) { ${results} } }`, {
        input,
      })
  ).data.setIdeaStatuses;
const triage = async (input: object) =>
  (
    await t
      .as(team)
      .ask(`mutation ($input: TriageIdeasInput!) { triageIdeas(input: $input) { ${results} } }`, { input })
  ).data.triageIdeas;

test('many are changed at once, each refused or done by itself', async () => {
  const [open, shipped, hidden] = [
    await buildThread(t.db, { kind: 'IDEA' }),
    await buildThread(t.db, { kind: 'IDEA' }),
    await buildThread(t.db, { kind: 'IDEA', audience: 'moderators' }),
  ];
  const question = await buildThread(t.db);
  await decide({ threadIds: [shipped.id], statusKey: 'shipped' });
  const threadIds = [open.id, shipped.id, hidden.id, question.id, open.id];
  const reason = 'The boiler is too small for any of these: the water would be lukewarm.';
  expect((await decide({ threadIds, statusKey: 'declined', reason })).ideas).toMatchObject([
    { threadNumber: open.id, refusal: null },
    // What was shipped is not declined in hindsight.
    { threadNumber: shipped.id, refusal: { code: 'INVALID', issues: [{ field: 'statusKey' }] } },
    { threadNumber: hidden.id, refusal: { code: 'NOT_FOUND' } },
    { threadNumber: question.id, refusal: { code: 'KIND_DOES_NOT_TAKE_THIS' } },
  ]);
  const stand = await t.db.idea.findMany({
    where: { threadId: { in: threadIds } },
    select: { threadId: true, statusKey: true },
    orderBy: { threadId: 'asc' },
  });
  expect(stand.map(({ statusKey }) => statusKey)).toEqual(['declined', 'shipped', 'new']);
  expect(await t.db.ideaChange.count({ where: { threadId: open.id } })).toBe(1);

  const labelled = await triage({ threadIds, addLabels: ['season'], ownerId: team.id });
  expect(labelled.ideas.map(({ refusal }: { refusal: { code: string } | null }) => refusal?.code)).toEqual([
    undefined,
    undefined,
    'NOT_FOUND',
    'KIND_DOES_NOT_TAKE_THIS',
  ]);
  expect(await t.db.ideaTriage.count({ where: { ownerId: team.id } })).toBe(2);
  expect(await t.db.ideaLabelling.count({ where: { label: { name: 'season' } } })).toBe(2);
});

test('none, and more than one looks over, are refused as a whole', async () => {
  expect(await triage({ threadIds: [], addLabels: ['x'] })).toMatchObject({
    issues: [{ field: 'threadIds', code: 'REQUIRED' }],
  });
  const many = Array.from({ length: 51 }, (_, n) => n + 1);
  expect(await decide({ threadIds: many, statusKey: 'planned' })).toMatchObject({
    issues: [{ field: 'threadIds', code: 'TOO_MANY', limit: 50 }],
  });
});
