import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const fields = `__typename ... on IdeaStatus { key meaning names roadmap isRetired }
  ... on InvalidError { issues { field code } } ... on Error { code }`;
const create = `mutation ($names: [IdeaStatusNameInput!]!, $meaning: IdeaMeaning!, $roadmap: RoadmapColumn, $key: String) {
  createIdeaStatus(input: { names: $names, meaning: $meaning, roadmap: $roadmap, idempotencyKey: $key }) { ${fields} }
}`;
const update = `mutation ($key: String!, $names: [IdeaStatusNameInput!]!, $meaning: IdeaMeaning!, $roadmap: RoadmapColumn) {
  updateIdeaStatus(input: { key: $key, names: $names, meaning: $meaning, roadmap: $roadmap }) { ${fields} }
}`;
const place = `mutation ($key: String!, $beforeKey: String) {
  placeIdeaStatus(input: { key: $key, beforeKey: $beforeKey }) { ${fields} }
}`;
const retire = `mutation ($key: String!, $retired: Boolean!) {
  retireIdeaStatus(input: { key: $key, retired: $retired }) { ${fields} }
}`;
const set = `mutation ($threadId: Int!, $statusKey: String!) {
  setIdeaStatus(input: { threadId: $threadId, statusKey: $statusKey }) { __typename ... on Error { code } }
}`;
const keys = async () =>
  (await t.ask('{ ideaStatuses { key } }')).data.ideaStatuses.map(({ key }: { key: string }) => key);

test('an admin adds a status under a meaning, places it, and ideas get it', async () => {
  const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
  const names = [
    { language: 'en', name: 'In the workshop' },
    { language: 'sv', name: 'I verkstan' },
    { language: 'da', name: ' ' },
  ];
  const input = { names, meaning: 'IN_PROGRESS', roadmap: 'NOW', key: 'made-only-once' };
  const { data } = await admin.ask(create, input);
  expect(data.createIdeaStatus).toMatchObject({
    ...{ key: 'in-the-workshop', meaning: 'IN_PROGRESS', roadmap: 'NOW', isRetired: false },
    names: { en: 'In the workshop', sv: 'I verkstan' },
  });
  expect((await admin.ask(create, input)).data.createIdeaStatus.key).toBe('in-the-workshop');
  await admin.ask(place, { key: 'in-the-workshop', beforeKey: 'planned' });
  const order = await keys();
  expect(order.indexOf('in-the-workshop')).toBe(order.indexOf('planned') - 1);
  const idea = await buildThread(t.db, { kind: 'IDEA' });
  await admin.ask(set, { threadId: idea.id, statusKey: 'in-the-workshop' });
  expect(await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } })).toMatchObject({
    roadmap: 'NOW',
  });

  // Another column takes its ideas along, but for those that the brand put elsewhere.
  const put = await buildThread(t.db, { kind: 'IDEA' });
  await admin.ask(set, { threadId: put.id, statusKey: 'in-the-workshop' });
  await t.db.idea.update({ where: { threadId: put.id }, data: { horizon: 'LATER', roadmap: 'LATER' } });
  const change = { key: 'in-the-workshop', names, meaning: 'IN_PROGRESS', roadmap: 'NEXT' };
  await admin.ask(update, change);
  const roadmaps = await t.db.idea.findMany({
    where: { threadId: { in: [idea.id, put.id] } },
    orderBy: { threadId: 'asc' },
  });
  expect(roadmaps.map(({ roadmap }) => roadmap)).toEqual(['NEXT', 'LATER']);
  // What was told to supporters stays true.
  const other = await admin.ask(update, { ...change, meaning: 'CLOSED' });
  expect(other.data.updateIdeaStatus.issues).toMatchObject([{ field: 'meaning', code: 'NOT_PERMITTED' }]);
});

test('what is retired is given no more, and stays where it is', async () => {
  const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
  const idea = await buildThread(t.db, { kind: 'IDEA' });
  await admin.ask(set, { threadId: idea.id, statusKey: 'under-review' });
  await admin.ask(retire, { key: 'under-review', retired: true });
  expect(await keys()).not.toContain('under-review');
  expect((await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } })).statusKey).toBe(
    'under-review',
  );
  const late = await buildThread(t.db, { kind: 'IDEA' });
  const refused = await admin.ask(set, { threadId: late.id, statusKey: 'under-review' });
  expect(refused.data.setIdeaStatus.__typename).toBe('InvalidError');
  await admin.ask(retire, { key: 'under-review', retired: false });
  expect(await keys()).toContain('under-review');
  for (const key of ['new', 'duplicate']) {
    expect((await admin.ask(retire, { key, retired: true })).data.retireIdeaStatus.code).toBe(
      'NOT_PERMITTED',
    );
  }
});
