import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { GraphqlClient } from '../../graphql/client.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { whenAtRest } from './at-rest.ts';
import type { ThreadBarParts } from './late/ThreadBar.tsx';
import type { ThreadKeeper } from './late/thread-keeper.ts';

interface Kept<Thread> {
  /** The page it is for: another thread, order or page is another. */
  place: string;
  keeper: ThreadKeeper<Thread>;
  Bar: (parts: ThreadBarParts) => ReactNode;
}

interface LiveThread<Thread> {
  /** What to show: what was loaded, with what has happened since and moves nothing that is being read. */
  thread: Thread;
  /** Says what else happened, and shows it when asked. */
  bar: ReactNode;
}

/**
 * Keeps a thread's page up to date while it is looked at. `reload` asks for the thread anew, as its page does.
 * All of it is loaded once the page is at rest; until then, and without scripts, the page is what was loaded.
 */
export function useLiveThread<Thread extends { number: number }>(
  loaded: Thread,
  reload: (client: GraphqlClient, search: URLSearchParams) => Promise<Thread | null>,
): LiveThread<Thread> {
  const { pathname, search } = useLocation();
  const place = pathname + search;
  const viewerPath = useViewer()?.path;
  const [kept, setKept] = useState<Kept<Thread> | null>(null);
  const [, redraw] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew for another page only; what is loaded later is handed over below
  useEffect(() => {
    let keeper: ThreadKeeper<Thread> | undefined;
    let left = false;
    const callOff = whenAtRest(async () => {
      const late = await import('./late/live-page.ts').catch(() => null);
      // The connection broke, or a new version is in place: the page is what it was.
      if (late === null || left) return;
      const begun = late.createThreadKeeper<Thread>({
        thread: loaded,
        reload: (client) => reload(client, new URLSearchParams(search)),
        viewerPath,
        onChange: () => redraw((count) => count + 1),
      });
      keeper = begun;
      setKept({ place, keeper: begun, Bar: late.ThreadBar });
    });
    return () => {
      left = true;
      callOff();
      keeper?.stop();
      setKept(null);
    };
  }, [place, loaded.number, viewerPath]);

  if (kept === null || kept.place !== place) return { thread: loaded, bar: null };
  const { keeper, Bar } = kept;
  return { thread: keeper.shownOf(loaded), bar: <Bar keeper={keeper} /> };
}
