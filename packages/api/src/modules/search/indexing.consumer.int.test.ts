import { type SearchEngine, type SearchFilters, SearchResting } from '@embassy/search-indexer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
let moderator: { id: number };
let author: { id: number };
let category: { id: number };
beforeAll(async () => {
  t = await startTestApi();
  moderator = await buildMember(t.db, { role: 'ADMIN' });
  author = await buildMember(t.db);
  category = await buildCategory(t.db);
});
afterAll(() => t.close());

/** What the engine finds by itself, before the api looks at rights. */
async function find(text: string, filters: SearchFilters = {}, audiences = ['public']): Promise<number[]> {
  const { threadIds } = await t.services.search.search({
    text,
    audiences,
    filters,
    sort: 'RELEVANCE',
    limit: 20,
    offset: 0,
  });
  return threadIds;
}

/** Runs a mutation that must not be refused, and everything that follows from it. */
async function change(who: { id: number }, mutation: string, input: object): Promise<Record<string, number>> {
  const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const made =
    { createThread: '... on Thread { number }', addPost: '... on Post { number }' }[mutation] ?? '';
  const { data, errors } = await t.as(who).ask(
    `mutation ($input: ${name}Input!) {
       ${mutation}(input: $input) { __typename ... on Error { message } ${made} }
     }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data[mutation].message).toBeUndefined();
  await drain(t);
  return data[mutation];
}

async function ask(title: string, input: object = {}): Promise<{ id: number; openingId: number }> {
  const { number } = await change(author, 'createThread', {
    kind: 'QUESTION',
    categoryId: category.id,
    title,
    markdown: 'It began on Sunday, after descaling as the booklet says.',
    tags: [],
    ...input,
  });
  const opening = await t.db.post.findFirstOrThrow({ where: { threadId: number!, role: 'OPENING' } });
  return { id: number!, openingId: opening.id };
}

test('a thread is found as it is after each of its changes', async () => {
  const { id, openingId } = await ask('Why does my portafilter stick in the group?', { tags: ['basket'] });
  expect(await find('portafilter')).toEqual([id]);
  expect(await find('portafilter', { tags: ['basket'], solved: false })).toEqual([id]);

  await change(author, 'editPost', {
    postId: openingId,
    version: 1,
    title: 'Why does my bajonett stick in the group?',
  });
  expect(await find('bajonett')).toEqual([id]);
  expect(await find('portafilter')).toEqual([]);

  const helper = await buildMember(t.db);
  const { number: answer } = await change(helper, 'addPost', {
    threadId: id,
    markdown: 'Tap it with a mallet.',
  });
  expect(await find('mallet')).toEqual([id]);
  await change(author, 'acceptAnswer', { postId: answer });
  expect(await find('mallet', { solved: true })).toEqual([id]);

  await change(moderator, 'hidePost', { postId: answer, reason: 'It breaks the machine.' });
  expect(await find('mallet')).toEqual([]);
  await change(moderator, 'unhidePost', { postId: answer, reason: 'It helps after all.' });
  expect(await find('mallet')).toEqual([id]);

  const other = await buildCategory(t.db);
  await change(moderator, 'moveThread', { threadId: id, categoryId: other.id, reason: 'It belongs there.' });
  expect(await find('bajonett', { categoryIds: [other.id] })).toEqual([id]);
  expect(await find('bajonett', { categoryIds: [category.id] })).toEqual([]);

  await change(moderator, 'hidePost', { postId: openingId, reason: 'Not about our machines.' });
  expect(await find('bajonett')).toEqual([]);
});

test('a thread that was merged is found in the other', async () => {
  const stays = await ask('Is the shower screen to be cleaned?');
  const goes = await ask('Does dirt spoil the taste?', { markdown: 'The sieve plate has become all brown.' });
  await change(moderator, 'mergeThread', {
    threadId: goes.id,
    intoThreadId: stays.id,
    reason: 'The same question.',
  });
  expect(await find('shower screen')).toEqual([stays.id]);
  expect(await find('brown sieve')).toEqual([stays.id]);
});

test('new names of tags and products, and another audience of a category, reach all their threads', async () => {
  const product = await t.db.product.create({ data: { slug: 'nimbus', name: 'Nimbus' } });
  const [first, second] = [
    await ask('Where does the puck go after brewing?', { tags: ['knocking'], productId: product.id }),
    await ask('How hard may one hit the puck?', { tags: ['knocking'], productId: product.id }),
  ];
  const both = [first.id, second.id].sort();
  const found = async (...given: Parameters<typeof find>) => (await find(...given)).sort();
  expect(await found('puck', { tags: ['knocking'] })).toEqual(both);

  const tag = await t.db.tag.findUniqueOrThrow({ where: { name: 'knocking' } });
  await change(moderator, 'updateTag', { tagId: tag.id, name: 'percussion' });
  expect(await found('puck', { tags: ['percussion'] })).toEqual(both);
  expect(await found('puck', { tags: ['knocking'] })).toEqual([]);
  expect(await found('percussion')).toEqual(both);
  await change(moderator, 'deleteTag', { tagId: tag.id });
  expect(await found('percussion')).toEqual([]);
  expect(await found('puck')).toEqual(both);

  await change(moderator, 'updateProduct', { productId: product.id, name: 'Cumulus' });
  expect(await found('cumulus')).toEqual(both);
  expect(await found('nimbus')).toEqual([]);

  await change(moderator, 'updateCategory', { categoryId: category.id, readAudience: 'members' });
  expect(await found('puck')).toEqual([]);
  expect(await found('puck', {}, ['public', 'members'])).toEqual(both);
  await change(moderator, 'updateCategory', { categoryId: category.id, readAudience: 'public' });
  expect(await found('puck')).toEqual(both);
});

/** The engine as it is while it can be reached; the error otherwise. */
function sometimesDown(): SearchEngine & { error: Error | null } {
  const engine = t.services.search;
  const wrapped = {
    ...engine,
    error: null as Error | null,
    upsert: async (documents: Parameters<SearchEngine['upsert']>[0]) => {
      if (wrapped.error) throw wrapped.error;
      return engine.upsert(documents);
    },
  };
  return wrapped;
}

const laterJobs = () => t.db.$queryRaw<{ task: string; key: string; attempts: number }[]>`
  SELECT task_identifier AS task, key, attempts::int FROM graphile_worker.jobs WHERE run_at > now()`;

async function timePasses(): Promise<void> {
  await t.db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
}

test('while the engine rests jobs are put off, not lost, and what was written meanwhile is found when it is back', async () => {
  const search = sometimesDown();
  const services = { ...t.services, search };
  search.error = new SearchResting('The engine does not answer.');
  const { id } = await buildThread(t.db, { title: 'Which tamper fits a basket of 54 mm?' });
  const event = (name: string) =>
    t.db.outbox.create({ data: { event: name, payload: { threadId: id, postId: 1, actorId: author.id } } });
  await event('thread.edited');
  await drain({ databaseUrl: t.databaseUrl, services });
  expect(await laterJobs()).toEqual([{ task: 'index:thread', key: `index:thread:${id}`, attempts: 0 }]);
  expect(await find('tamper')).toEqual([]);

  // A second change falls together with the job that waits.
  await timePasses();
  await event('thread.edited');
  await drain({ databaseUrl: t.databaseUrl, services });
  expect(await laterJobs()).toHaveLength(1);

  search.error = null;
  await timePasses();
  await drain({ databaseUrl: t.databaseUrl, services });
  expect(await laterJobs()).toEqual([]);
  expect(await find('tamper')).toEqual([id]);
});

test('a job that fails for another reason is tried again by the queue', async () => {
  const search = sometimesDown();
  const services = { ...t.services, search };
  search.error = new Error('Something nobody expected.');
  const { id } = await buildThread(t.db, { title: 'Which distributor levels best?' });
  await t.db.outbox.create({
    data: { event: 'thread.edited', payload: { threadId: id, actorId: author.id } },
  });
  await expect(drain({ databaseUrl: t.databaseUrl, services })).rejects.toThrow('Something nobody expected.');
  expect(await find('distributor')).toEqual([]);
  search.error = null;
  await timePasses();
  await drain({ databaseUrl: t.databaseUrl, services });
  expect(await find('distributor')).toEqual([id]);
});
