import { useEffect, useState } from 'react';
import { whenAtRest } from './at-rest.ts';

interface Reader {
  unreadCount: number | null;
}

/** How much the reader has not read, kept up to date; what was loaded last counts until something is heard. */
export function useLiveUnread(me: Reader | null): number {
  const [heard, setHeard] = useState<{ count: number; after: Reader } | null>(null);
  useEffect(
    () =>
      me === null
        ? undefined
        : whenAtRest(
            () => import('./late/live-stream.ts'),
            ({ followInbox }) => followInbox((count) => setHeard({ count, after: me })),
          ),
    [me],
  );
  return heard !== null && heard.after === me ? heard.count : (me?.unreadCount ?? 0);
}
