import type { GraphqlClient } from '../../graphql/client.ts';
import { refusalOf } from '../../routing/mutation-result.ts';
import { SimilarQuery, type SimilarThread } from './similar-query.ts';
import { similarKind } from './thread-kinds.ts';

/** Threads like the title that somebody comes with; none when the server was asked too often. */
export async function likelySimilar(
  client: GraphqlClient,
  title = '',
  kind: unknown = null,
): Promise<SimilarThread[]> {
  if (title.trim() === '') return [];
  try {
    const { similarThreads } = await client.query(SimilarQuery, { title, kind: similarKind(kind) });
    return similarThreads;
  } catch (error) {
    if (refusalOf(error)?.code === 'LIMIT_REACHED') return [];
    throw error;
  }
}
