import { LimitReached } from '../../kernel/errors/index.ts';
import { networkOf } from '../../kernel/network-of.ts';
import type { Viewer } from '../../kernel/viewer.ts';

/** Streams that one process holds open: for a member, for a network of visitors and members, and in all. */
export const streamLimits = { member: 12, network: 200, all: 10_000 };

/** When to ask again, in seconds. */
const RETRY_AFTER = 60;

/** Counts open streams. Here and not in the database: it is this process that has to bear them. */
export function createStreamCounter(limits = streamLimits) {
  const counts = new Map<string, number>();

  const add = (key: string, by: 1 | -1) => {
    const count = (counts.get(key) ?? 0) + by;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
  };

  return {
    /** Counts one more, and returns how to count it off again; LimitReached when there are too many. */
    enter({ actor, address }: Viewer): () => void {
      const keys: [string, number][] = [
        ['all', limits.all],
        [`network ${networkOf(address)}`, limits.network],
      ];
      if (actor) keys.push([`member ${actor.id}`, limits.member]);
      if (keys.some(([key, most]) => (counts.get(key) ?? 0) >= most)) {
        throw new LimitReached('open streams', RETRY_AFTER);
      }
      for (const [key] of keys) add(key, 1);
      return () => {
        for (const [key] of keys) add(key, -1);
      };
    },
  };
}
