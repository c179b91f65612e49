import { indexThreads } from '@embassy/search-indexer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
let ids: Record<'asked' | 'open' | 'answered' | 'solved' | 'secret' | 'far', number>;
beforeAll(async () => {
  t = await startTestApi();
  const asked = await buildThread(t.db, { title: 'Milk frother makes large bubbles' });
  const open = await buildThread(t.db, { title: 'Large bubbles from my milk frother' });
  const answered = await buildThread(t.db, { title: 'Why large bubbles from a milk frother?' });
  await buildAnswer(t.db, { threadId: answered.id });
  const solved = await buildThread(t.db, {
    title: 'The milk frother gives bubbles',
    markdown: 'Large ones, every morning.',
    solvedAt: new Date(),
  });
  const secret = await buildThread(t.db, {
    title: 'Milk frother recall, large bubbles',
    audience: 'staff',
  });
  const far = await buildThread(t.db, {
    title: 'How to descale',
    markdown: 'A booklet.',
    solvedAt: new Date(),
  });
  ids = {
    asked: asked.id,
    open: open.id,
    answered: answered.id,
    solved: solved.id,
    secret: secret.id,
    far: far.id,
  };
  await indexThreads(t.db, t.services.search, Object.values(ids));
});
afterAll(() => t.close());

async function similar(title: string, markdown?: string): Promise<number[]> {
  const { data, errors } = await t.ask(
    'query ($title: String!, $markdown: String) { similarThreads(title: $title, markdown: $markdown) { number author { handle } } }',
    { title, markdown },
  );
  expect(errors).toBeUndefined();
  return data.similarThreads.map(({ number }: { number: number }) => number);
}

test('before one asks the likest are offered, solved ones first, then answered ones', async () => {
  const offered = await similar('My milk frother has bubbles', 'They are **large**.');
  expect(offered.slice(0, 2)).toEqual([ids.solved, ids.answered]);
  expect(offered.slice(2).toSorted()).toEqual([ids.asked, ids.open].toSorted());
});

test('the text alone tells as well, and nothing tells nothing', async () => {
  expect(await similar('Help', 'The milk frother makes bubbles.')).toContain(ids.solved);
  for (const title of ['', ' ', '?!', '😀']) expect(await similar(title)).toEqual([]);
});

test('beside a thread are others like it, never itself nor what may not be read', async () => {
  const { data } = await t.ask(
    'query ($number: Int!) { thread(number: $number) { relatedThreads { number } } }',
    { number: ids.asked },
  );
  const related = data.thread.relatedThreads.map(({ number }: { number: number }) => number);
  expect(related.toSorted()).toEqual([ids.open, ids.answered, ids.solved].toSorted());
});

test('an idea is looked for among ideas, the likest first', async () => {
  const near = await buildThread(t.db, { kind: 'IDEA', title: 'A milk frother without large bubbles' });
  const far = await buildThread(t.db, { kind: 'IDEA', title: 'A milk jug', solvedAt: new Date() });
  await indexThreads(t.db, t.services.search, [near.id, far.id]);
  const { data } = await t.ask(
    '{ similarThreads(title: "Large bubbles in milk from the frother", kind: IDEA) { number } }',
  );
  expect(data.similarThreads).toEqual([{ number: near.id }, { number: far.id }]);
});
