import type { SearchEngine, SearchQuery, SearchResult, ThreadDocument } from '../../contract.ts';
import { aDocument } from './a-document.ts';

/** What the suite needs of an engine: one with an empty index, and the same as another process would have it. */
export type StartedEngine = { engine: SearchEngine; another(): SearchEngine };

type Changes = Parameters<typeof aDocument>[0];

/** What its tests write and ask with. */
export type Kit = {
  engine(): SearchEngine;
  another(): SearchEngine;
  /** Writes documents with these properties, and returns their threads' numbers. */
  put(...changes: Changes[]): Promise<number[]>;
  search(query: Partial<SearchQuery>): Promise<SearchResult>;
  /** The threads found, best first. */
  found(text: string, query?: Partial<SearchQuery>): Promise<number[]>;
  /** Builds a whole index of these documents beside the one that serves, without letting it serve. */
  fill(documents: readonly ThreadDocument[]): Promise<void>;
};

/** The tools over whatever engine the test at hand has. */
export function kitOf(started: () => StartedEngine): Kit {
  const engine = () => started().engine;
  const search: Kit['search'] = (query) =>
    engine().search({
      text: '',
      audiences: ['public'],
      filters: {},
      sort: 'RELEVANCE',
      limit: 20,
      offset: 0,
      ...query,
    });
  return {
    engine,
    another: () => started().another(),
    put: async (...changes) => {
      const documents = changes.map(aDocument);
      await engine().upsert(documents);
      return documents.map(({ threadId }) => threadId);
    },
    search,
    found: async (text, query) => (await search({ text, ...query })).threadIds,
    fill: async (documents) => {
      const build = await engine().build();
      const last = Math.max(...documents.map(({ threadId }) => threadId));
      for (let after = build.after; after < last; after = build.rangeEnd(after)) {
        const upTo = build.rangeEnd(after);
        const within = documents.filter(({ threadId }) => threadId > after && threadId <= upTo);
        await build.write({ after, upTo, documents: within });
      }
    },
  };
}

/** In the order of their numbers: where the order of what is found says nothing. */
export const sorted = (ids: readonly (number | undefined)[]) => [...ids].sort((a, b) => a! - b!);
