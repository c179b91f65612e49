import { SearchResting } from '@embassy/search-indexer';

/** Most time that a page waits for an engine; then it is shown without what was asked for. */
const PATIENCE = 3_000;

/** What an engine answers, or `instead` when it is down or too slow: no page breaks because search is resting. */
export async function unlessResting<Answer, Instead>(
  answer: Promise<Answer>,
  instead: Instead,
): Promise<Answer | Instead> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<Instead>((resolve) => {
    timer = setTimeout(() => resolve(instead), PATIENCE);
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
