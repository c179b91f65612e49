import {
  Client,
  CombinedError,
  fetchExchange,
  type OperationResult,
  type OperationResultSource,
  type TypedDocumentNode,
} from '@urql/core';
import { notFound } from '../routing/not-found.ts';

/** Asks the API; used by loaders and actions only, components read what their route loaded. */
export interface GraphqlClient {
  query<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    /** Ends the request when nobody waits for its answer any more. */
    signal?: AbortSignal,
  ): Promise<Data>;
  mutate<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
}

/** Over the network in the browser; in-process on the server, where `send` is the API itself. */
export function createGraphqlClient(url: string, send?: typeof fetch): GraphqlClient {
  const client = new Client({ url, fetch: send, preferGetMethod: false, exchanges: [fetchExchange] });
  return {
    async query(document, variables, signal) {
      const asked = client.query(document, variables);
      const result = await (signal ? unlessAborted(asked, signal) : asked.toPromise());
      // What is asked for comes from an address: one that asks for the impossible leads nowhere.
      if (result.error?.graphQLErrors.some(({ extensions }) => extensions.code === 'INVALID'))
        throw notFound();
      return dataOf(result);
    },
    mutate: async (document, variables) => dataOf(await client.mutation(document, variables).toPromise()),
  };
}

function unlessAborted<Result extends OperationResult>(
  source: OperationResultSource<Result>,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const { unsubscribe } = source.subscribe(resolve);
    // Whoever leaves last ends the request.
    signal.addEventListener('abort', () => {
      unsubscribe();
      reject(signal.reason);
    });
  });
}

/** A page needs all it asked for: expected failures are data, so whatever else comes back is a fault. */
function dataOf<Data>(result: { data?: Data; error?: Error }): Data {
  if (result.error !== undefined) throw result.error;
  if (result.data === undefined || result.data === null) throw new Error('The API answered without data');
  return result.data;
}

/** Whether the API could not be reached at all: no connection, or a server on its way down or up. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof CombinedError && error.networkError !== undefined;
}
