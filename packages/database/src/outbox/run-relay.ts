import type { Pool } from 'pg';
import { relayOnce } from './relay.ts';
import { onWakeRelay } from './wake-relay.ts';

/** How long to wait after a look that found nothing, in milliseconds: soon at first, then less often. */
const SOON = 10;
const IDLE = 200;

/**
 * Relays until the signal is aborted. It polls: a NOTIFY in the transactions that emit would make all commits wait
 * for each other, and one statement every 200 ms costs next to nothing (`npm run bench -- outbox` measures both).
 * Any number of relays may run side by side, in one process or in many. Rejects when the database fails.
 */
export async function runRelay(pool: Pool, signal: AbortSignal): Promise<void> {
  let delay = SOON;
  let wake = () => {};
  const stopListening = onWakeRelay(() => {
    delay = SOON;
    wake();
  });
  const wakeOnAbort = () => wake();
  signal.addEventListener('abort', wakeOnAbort);
  try {
    while (!signal.aborted) {
      if ((await relayOnce(pool)) > 0) {
        delay = SOON;
        continue;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, delay);
        wake = () => {
          // Not at once: whoever emitted has yet to commit, and others may be about to.
          clearTimeout(timer);
          setTimeout(resolve, signal.aborted ? 0 : SOON);
          wake = () => {};
        };
      });
      delay = Math.min(IDLE, delay * 2);
    }
  } finally {
    stopListening();
    signal.removeEventListener('abort', wakeOnAbort);
  }
}
