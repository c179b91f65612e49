import { BesideFragment } from '../features/threads/BesideList.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineLoader } from '../routing/define-route.tsx';

const SimilarQuery = graphql(
  `
    query Similar($title: String!) {
      similarThreads(title: $title) {
        ...Beside
      }
    }
  `,
  [BesideFragment],
);

/** Threads like the title that somebody is typing. */
export const route = defineLoader(({ client, url }) =>
  client.query(SimilarQuery, { title: url.searchParams.get('title') ?? '' }),
);
