import { useEffect, useState } from 'react';
import { whenAtRest } from './at-rest.ts';
import type { StandingChange } from './late/changes.ts';

/** What a page that shows the reader’s own points loaded. */
interface Loaded {
  reputation: number | null;
}

/**
 * The reader's own points and tier as they came since the page was loaded; null until something is heard, and for whom
 * they are not. Whatever is loaded later counts until something else is heard.
 */
export function useLiveStanding(loaded: Loaded, mine: boolean): StandingChange | null {
  const [heard, setHeard] = useState<{ change: StandingChange; after: Loaded } | null>(null);
  const follows = mine && loaded.reputation !== null;
  useEffect(
    () =>
      follows
        ? whenAtRest(
            () => import('./late/live-stream.ts'),
            ({ followStanding }) => followStanding((change) => setHeard({ change, after: loaded })),
          )
        : undefined,
    [loaded, follows],
  );
  return heard?.after === loaded ? heard.change : null;
}
