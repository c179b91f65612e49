import type { GraphqlClient } from '../../../graphql/client.ts';
import type { KeptThread } from '../use-live-thread.tsx';
import { followThread, type ThreadNews } from './live-stream.ts';
import type { LiveThread } from './live-thread.ts';
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
  // Without a connection nothing is loaded anew.
  const own = watchOwnActs(() => navigator.onLine && void keep());
  let keeper: { hear(news: ThreadNews): void; stop(): void } | undefined;
  let left = false;
  let waiting: ThreadNews[] = [];

  let begun = false;
  const keep = async () => {
    if (begun) return;
    begun = true;
    const thread = current();
    // What one does oneself is often loaded anew before the code has come: what stands keeps its place until then.
    onKept({ shownOf: (loaded) => inOrderOf(thread, loaded), bar: () => null });
    const late = await import('./live-page.tsx').catch(() => null);
    // The connection broke, or a new version is in place: the page is what it was, until there is other news.
    if (late === null) {
      waiting = [];
      begun = false;
    }
    if (late === null || left) return;
    const { kept, ...made } = late.createKept({ thread, reload, viewerPath, own }, onKept);
    keeper = made;
    onKept(kept());
    for (const news of waiting) made.hear(news);
  };
  const unfollow = followThread(number, (news) => {
    if (keeper) keeper.hear(news);
    else if (begun || !isKnown(news, current())) {
      waiting.push(news);
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

/** What was loaded anew, with the answers that stood there before in the order in which they stood. */
function inOrderOf<Thread>(before: object, loaded: Thread): Thread {
  const { answers } = loaded as LiveThread;
  const places = new Map((before as LiveThread).answers.edges.map(({ node }, place) => [node.number, place]));
  const placeOf = ({ node }: { node: { number: number } }) => places.get(node.number) ?? places.size;
  const edges = answers.edges.toSorted((one, other) => placeOf(one) - placeOf(other));
  return { ...loaded, answers: { ...answers, edges } };
}

/** Whether it only says how things stand, and that is how they were loaded. */
function isKnown(news: ThreadNews, loaded: object): boolean {
  if (news.is !== 'change' || news.change.kind !== 'NOW') return false;
  const { answerCount, lastActivityAt } = loaded as { answerCount?: number; lastActivityAt?: string };
  return news.change.answerCount === answerCount && news.change.lastActivityAt === lastActivityAt;
}
