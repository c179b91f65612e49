import type { SearchEngine } from '@embassy/search-indexer';
import { SearchResting } from '@embassy/search-indexer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../create-api.ts';
import { buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
let threadId: number;
beforeAll(async () => {
  t = await startTestApi();
  threadId = (await buildThread(t.db)).id;
});
afterAll(() => t.close());

const rest = () => Promise.reject(new SearchResting('The engine is down.'));
const hang = () => new Promise<never>(() => {});
const engineThat = (answer: () => Promise<never>): SearchEngine => ({
  name: 'unwell',
  prepare: answer,
  upsert: answer,
  remove: answer,
  build: answer,
  search: answer,
  suggest: answer,
  similar: answer,
});

describe.each([
  ['is down', rest],
  ['does not answer', hang],
])('while the engine %s', (_, answer) => {
  test('search says that it is resting, and every page is whole', async () => {
    const bugs: unknown[] = [];
    const { db, settings } = t;
    const api = createApi({
      db,
      settings,
      blobs: t.services.blobs,
      search: engineThat(answer),
      onBug: (error) => bugs.push(error),
    });
    const response = await api.handleGraphql(
      new Request(`${settings.publicUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: settings.publicUrl },
        body: JSON.stringify({
          query: `query ($number: Int!) {
            search(text: "pump is:solved") {
              isResting totalCount isCapped searchId words correction filters { solved }
              facets { kind { count } category { count } } edges { cursor } pageInfo { hasNextPage }
            }
            searchSuggestions(text: "pump") { isResting threads { thread { number } } tags { name } }
            similarThreads(title: "The pump hums") { number }
            thread(number: $number) { title relatedThreads { number } }
          }`,
          variables: { number: threadId },
        }),
      }),
      { address: '127.0.0.1' },
    );
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors: unknown };
    expect([errors, bugs]).toEqual([undefined, []]);
    expect(data).toEqual({
      search: {
        isResting: true,
        totalCount: 0,
        isCapped: false,
        searchId: null,
        words: 'pump',
        correction: null,
        filters: { solved: true },
        facets: { kind: [], category: [] },
        edges: [],
        pageInfo: { hasNextPage: false },
      },
      searchSuggestions: { isResting: true, threads: [], tags: [] },
      similarThreads: [],
      thread: { title: expect.any(String), relatedThreads: [] },
    });
    await api.settled();
    expect(await db.searchedText.count()).toBe(0);
  });
});
