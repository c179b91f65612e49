import type { GraphqlClient } from '../../../graphql/client.ts';
import type { KeptThread } from '../use-live-thread.tsx';
import type { OwnActs } from './own-acts.ts';
import { ThreadBar } from './ThreadBar.tsx';
import { createThreadKeeper } from './thread-keeper.ts';

interface KeptOptions<Thread> {
  thread: Thread;
  reload(client: GraphqlClient): Promise<Thread | null>;
  viewerPath: string | undefined;
  own: OwnActs;
}

/** What keeps a thread's page up to date, and the bar that tells of it; loaded when there is news. */
export function createKept<Thread extends { number: number }>(
  options: KeptOptions<Thread>,
  onKept: (thread: KeptThread) => void,
) {
  const keeper = createThreadKeeper<Thread>({ ...options, onChange: () => onKept(kept()) });
  // Another object each time: that is how the page learns that there is something to show.
  const kept = (): KeptThread => ({
    shownOf: (loaded) => keeper.shownOf(loaded as never) as never,
    bar: () => <ThreadBar keeper={keeper} />,
  });
  return { kept, hear: keeper.hear, stop: keeper.stop };
}
