import { useEffect, useState } from 'react';
import { whenAtRest } from './at-rest.ts';

interface Reader {
  unreadCount: number | null;
}

/** How much the reader has not read, kept up to date; what was loaded last counts until something is heard. */
export function useLiveUnread(me: Reader | null): number {
  const [heard, setHeard] = useState<{ count: number; after: Reader } | null>(null);
  useEffect(() => {
    if (me === null) return;
    let stop: (() => void) | undefined;
    let left = false;
    const callOff = whenAtRest(async () => {
      const late = await import('./late/live-stream.ts').catch(() => null);
      if (late && !left) stop = late.followInbox((count) => setHeard({ count, after: me }));
    });
    return () => {
      left = true;
      callOff();
      stop?.();
    };
  }, [me]);
  return heard !== null && heard.after === me ? heard.count : (me?.unreadCount ?? 0);
}
