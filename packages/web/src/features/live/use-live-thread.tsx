import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { GraphqlClient } from '../../graphql/client.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { whenAtRest } from './at-rest.ts';
import type { ThreadNews } from './late/live-stream.ts';
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
 * The stream is opened once the page is at rest, and the rest of the code comes when there is news; until then, and
 * without scripts, the page is what was loaded.
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
    let unfollow: (() => void) | undefined;
    let left = false;
    let waiting: ThreadNews[] = [];
    const keep = async () => {
      const late = await import('./late/live-page.ts').catch(() => null);
      // The connection broke, or a new version is in place: the page is what it was, until there is other news.
      if (late === null) waiting = [];
      if (late === null || left) return;
      keeper = late.createThreadKeeper<Thread>({
        thread: loaded,
        reload: (client) => reload(client, new URLSearchParams(search)),
        viewerPath,
        onChange: () => redraw((count) => count + 1),
      });
      setKept({ place, keeper, Bar: late.ThreadBar });
      for (const news of waiting) keeper.hear(news);
    };
    const hear = (news: ThreadNews) => {
      if (keeper) keeper.hear(news);
      else if (waiting.length > 0) waiting.push(news);
      else if (!isKnown(news, loaded)) {
        waiting = [news];
        void keep();
      }
    };
    const callOff = whenAtRest(async () => {
      const stream = await import('./late/live-stream.ts').catch(() => null);
      if (stream && !left) unfollow = stream.followThread(loaded.number, hear);
    });
    return () => {
      left = true;
      callOff();
      unfollow?.();
      keeper?.stop();
      setKept(null);
    };
  }, [place, loaded.number, viewerPath]);

  if (kept === null || kept.place !== place) return { thread: loaded, bar: null };
  const { keeper, Bar } = kept;
  return { thread: keeper.shownOf(loaded), bar: <Bar keeper={keeper} /> };
}

interface LiveBeginning {
  number: number;
  answerCount?: number;
  lastActivityAt?: string;
}

/** Whether it only says how things stand, and that is how they were loaded. */
function isKnown(news: ThreadNews, loaded: object): boolean {
  if (news.is !== 'change' || news.change.kind !== 'NOW') return false;
  const { answerCount, lastActivityAt } = loaded as LiveBeginning;
  return news.change.answerCount === answerCount && news.change.lastActivityAt === lastActivityAt;
}
