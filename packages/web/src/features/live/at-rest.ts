import { onFirstIntent } from '../../routing/first-intent.ts';
import { whenIdle } from '../../routing/when-idle.ts';

/** Long enough for the page to be there, short enough to miss little. */
const REST = 2_500;

/** How long what has come waits for the rest, in milliseconds: what never comes holds nothing up. */
const PATIENCE = 2_000;

/** What is being fetched: what begins together runs together, so that a page opens one stream for all it follows. */
const coming = new Set<Promise<unknown>>();

/**
 * Fetches code once the page has nothing better to do, so that it takes nothing from the first look, and runs it; returns
 * how to call it off or to end what it began. Without the code the page is what it was.
 * @param intent not before the reader did something either: visitors who only glance cost nothing
 */
export function whenAtRest<Code>(
  fetch: () => Promise<Code>,
  run: (code: Code) => (() => void) | void,
  intent = false,
): () => void {
  let left = false;
  let end: (() => void) | void;
  const begin = async () => {
    const own = fetch().catch(() => null);
    coming.add(own);
    const code = await own;
    await Promise.race([Promise.all(coming), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    coming.delete(own);
    if (code !== null && !left) end = run(code);
  };
  const timer = setTimeout(() => whenIdle(() => (intent ? onFirstIntent(begin) : begin())), REST);
  return () => {
    left = true;
    clearTimeout(timer);
    end?.();
  };
}
