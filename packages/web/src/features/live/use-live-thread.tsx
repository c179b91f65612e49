import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { GraphqlClient } from '../../graphql/client.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { whenAtRest } from './at-rest.ts';

/** What is shown of a thread since there was news, and what tells of the rest. */
export interface KeptThread {
  shownOf<Thread>(loaded: Thread): Thread;
  bar(): ReactNode;
}

/**
 * Keeps a thread's page up to date while it is looked at: gives what was loaded, with what has happened since and moves
 * nothing that is being read, and a bar that tells of the rest. `reload` asks for the thread anew, as its page does.
 * The stream is opened once the page is at rest, for visitors once they do something, and all other code comes with the
 * first news; until then, and without scripts, the page is what was loaded.
 */
export function useLiveThread<Thread extends { number: number }>(
  loaded: Thread,
  reload: (client: GraphqlClient, search: URLSearchParams) => Promise<Thread | null>,
): { thread: Thread; bar: ReactNode } {
  const { pathname, search } = useLocation();
  // Another thread, order or window is another page.
  const place = pathname + search;
  const viewerPath = useViewer()?.path;
  const current = useRef(loaded);
  useEffect(() => {
    current.current = loaded;
  }, [loaded]);
  const [kept, setKept] = useState<{ place: string; thread: KeptThread } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew for another page only; what is loaded later is handed over below
  useEffect(
    () =>
      whenAtRest(
        () => import('./late/keep-thread.ts'),
        (late) =>
          late.keepThread({
            number: loaded.number,
            current: () => current.current,
            viewerPath,
            reload: (client) => reload(client, new URLSearchParams(search)),
            onKept: (thread) => setKept({ place, thread }),
          }),
        viewerPath === undefined,
      ),
    [place, loaded.number, viewerPath],
  );

  return kept?.place === place
    ? { thread: kept.thread.shownOf(loaded), bar: kept.thread.bar() }
    : { thread: loaded, bar: null };
}
