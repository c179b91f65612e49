import { onFirstIntent } from '../../routing/first-intent.ts';
import { whenIdle } from '../../routing/when-idle.ts';

/** Long enough for the page to be there, short enough to miss little. */
const REST = 2_500;

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
  const begin = () =>
    fetch().then(
      (code) => {
        if (!left) end = run(code);
      },
      () => {},
    );
  const timer = setTimeout(() => whenIdle(() => (intent ? onFirstIntent(begin) : begin())), REST);
  return () => {
    left = true;
    clearTimeout(timer);
    end?.();
  };
}
