import { MeilisearchApiError, MeilisearchRequestError, MeilisearchTaskTimeOutError } from 'meilisearch';
import { SearchResting } from '../../contract.ts';

/** The server says: too slow, too much, or not yet. Everything from 500 says that it cannot. */
const busy = new Set([408, 429]);
/** No key or a wrong one, and an index that is not there: a visitor can do nothing about either. */
const unready = new Set([401, 403, 404]);

/** What a server that cannot answer makes of a search: search rests. A question that is wrong is a bug, and stays one. */
export async function restingUnlessUp<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw isDown(error) || (error instanceof MeilisearchApiError && unready.has(error.response.status))
      ? resting(error)
      : error;
  }
}

/** The same for writing: what is refused for good is an error that somebody must see. */
export async function writingUnlessDown<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw isDown(error) ? resting(error) : error;
  }
}

function resting(cause: unknown): SearchResting {
  return new SearchResting(
    `Meilisearch cannot be asked now: ${cause instanceof Error ? cause.message : cause}`,
    {
      cause,
    },
  );
}

function isDown(error: unknown): boolean {
  if (error instanceof MeilisearchApiError)
    return error.response.status >= 500 || busy.has(error.response.status);
  return (
    error instanceof MeilisearchRequestError ||
    error instanceof MeilisearchTaskTimeOutError ||
    // Something else answers in its place, a proxy for instance, and not in JSON.
    error instanceof SyntaxError
  );
}
