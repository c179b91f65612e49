import { createApi } from '@embassy/api';
import { createMemoryBlobStore } from '@embassy/api/testing/memory-blob-store';
import type { Database } from '@embassy/database';
import { type SearchEngine, SearchResting } from '@embassy/search-indexer';
import { benchSettings } from './bench-settings.ts';

const query = `query ($text: String!) {
  search(text: $text, first: 20) {
    totalCount isCapped isResting correction
    facets { kind { value count } category { category { name } count } product { product { name } count }
      tag { tag { name } count } language { value count } solved { value count } }
    edges { node {
      thread { number title answerCount category { name } author { handle displayName } }
      title { text isMatch } excerpt { text isMatch } post { number }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The whole api over an engine, asked as visitors from different addresses ask: nobody meets a limit. */
export function createApiAsker(db: Database, search: SearchEngine) {
  const api = createApi({
    db,
    settings: benchSettings,
    blobs: createMemoryBlobStore(),
    search,
    onBug: (error) => console.error(error),
  });
  let visitor = 0;
  return {
    async search(text: string): Promise<void> {
      visitor++;
      const request = new Request(`${benchSettings.publicUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: benchSettings.publicUrl },
        body: JSON.stringify({ query, variables: { text } }),
      });
      const address = `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`;
      const response = await api.handleGraphql(request, { address });
      const { data, errors } = (await response.json()) as {
        data?: { search: { isResting: boolean } };
        errors?: { message: string }[];
      };
      if (errors || !data) throw new Error(`The api refused: ${errors?.[0]?.message}`);
      if (data.search.isResting) throw new SearchResting('The api found the engine resting.');
    },
    settled: () => api.settled(),
  };
}
