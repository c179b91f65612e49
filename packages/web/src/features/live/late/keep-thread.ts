import type { GraphqlClient } from '../../../graphql/client.ts';
import type { KeptThread } from '../use-live-thread.tsx';
import { followThread, type ThreadNews } from './live-stream.ts';
import { watchOwnActs } from './own-acts.ts';

interface KeepOptions<Thread> {
  number: number;
  /** The thread as it was loaded last, which is what is shown until there is news. */
  current(): Thread;
  reload(client: GraphqlClient): Promise<Thread | null>;
  viewerPath: string | undefined;
  /** There is news, or what is kept of it is another: what to show now. */
  onKept(thread: KeptThread): void;
}

/** Follows a thread, and fetches the code that shows what is new once something is. Returns how to end it. */
export function keepThread<Thread extends { number: number }>(options: KeepOptions<Thread>): () => void {
  const { number, current, reload, viewerPath, onKept } = options;
  const own = watchOwnActs();
  let keeper: { hear(news: ThreadNews): void; stop(): void } | undefined;
  let left = false;
  let waiting: ThreadNews[] = [];

  const keep = async () => {
    const late = await import('./live-page.tsx').catch(() => null);
    // The connection broke, or a new version is in place: the page is what it was, until there is other news.
    if (late === null) waiting = [];
    if (late === null || left) return;
    const { kept, ...begun } = late.createKept({ thread: current(), reload, viewerPath, own }, onKept);
    keeper = begun;
    onKept(kept());
    for (const news of waiting) begun.hear(news);
  };
  const unfollow = followThread(number, (news) => {
    if (keeper) keeper.hear(news);
    else if (waiting.length > 0) waiting.push(news);
    else if (!isKnown(news, current())) {
      waiting = [news];
      void keep();
    }
  });
  return () => {
    left = true;
    unfollow();
    own.stop();
    keeper?.stop();
  };
}

/** Whether it only says how things stand, and that is how they were loaded. */
function isKnown(news: ThreadNews, loaded: object): boolean {
  if (news.is !== 'change' || news.change.kind !== 'NOW') return false;
  const { answerCount, lastActivityAt } = loaded as { answerCount?: number; lastActivityAt?: string };
  return news.change.answerCount === answerCount && news.change.lastActivityAt === lastActivityAt;
}
