import {
  Client,
  type CombinedError,
  fetchExchange,
  type OperationResult,
  type OperationResultSource,
  type TypedDocumentNode,
} from '@urql/core';
import { notFound } from '../routing/not-found.ts';
import { ApiFailure } from './api-failure.ts';
import { documentText } from './document-text.ts';
import type { WrittenDocument } from './written-document.ts';

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
    async query<Data, Variables extends object>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      signal?: AbortSignal,
    ) {
      const asked = client.query<Data>(textOf(document), variables);
      const result = await (signal ? unlessAborted(asked, signal) : asked.toPromise());
      // What is asked for comes from an address: one that asks for the impossible leads nowhere.
      if (result.error?.graphQLErrors.some(({ extensions }) => extensions.code === 'INVALID'))
        throw notFound();
      return dataOf(result);
    },
    mutate: async <Data, Variables extends object>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) => dataOf(await client.mutation<Data>(textOf(document), variables).toPromise()),
  };
}

/** What `graphql` writes has the type of a parsed document and is text. */
function textOf(document: object): string {
  return documentText(document as WrittenDocument);
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
function dataOf<Data>(result: { data?: Data; error?: CombinedError }): Data {
  const { data, error } = result;
  if (error !== undefined) {
    const code = error.graphQLErrors[0]?.extensions.code;
    throw new ApiFailure(error.message, {
      unreachable: error.networkError !== undefined,
      code: typeof code === 'string' ? code : undefined,
      cause: error,
    });
  }
  if (data === undefined || data === null) throw new Error('The API answered without data');
  return data;
}
