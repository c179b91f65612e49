import { SearchResting } from '@embassy/search-indexer';

/** Most time that a page waits for an engine, in milliseconds; then it is shown without what was asked for. */
export const patience = {
  /** Somebody asked for just this. */
  wanted: 3_000,
  /** It stands beside what somebody came for. */
  beside: 800,
} as const;

/** What an engine answers, or `instead` when it is down or too slow: no page breaks because search is resting. */
export async function unlessResting<Answer, Instead>(
  answer: Promise<Answer>,
  instead: Instead,
  milliseconds: number = patience.wanted,
): Promise<Answer | Instead> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<Instead>((resolve) => {
    timer = setTimeout(() => resolve(instead), milliseconds);
  });
  try {
    return await Promise.race([answer, tooSlow]);
  } catch (error) {
    if (error instanceof SearchResting) return instead;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
