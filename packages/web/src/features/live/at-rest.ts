import { onFirstIntent } from '../../routing/first-intent.ts';
import { whenIdle } from '../../routing/when-idle.ts';

/** Long enough for the page to be there, short enough to miss little. */
const REST = 2_500;

/**
 * Runs once the page has nothing better to do, so that it takes nothing from the first look. Returns how to call it off.
 * @param intent not before the reader did something either: visitors who only glance cost nothing
 */
export function whenAtRest(run: () => void, intent = false): () => void {
  let callOff = () => {};
  const timer = setTimeout(() => {
    callOff = whenIdle(() => {
      if (intent) onFirstIntent(run);
      else run();
    });
  }, REST);
  return () => {
    clearTimeout(timer);
    callOff();
  };
}
