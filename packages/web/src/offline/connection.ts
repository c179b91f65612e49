/** How the page stands to the network: connected; without; or made earlier, since nothing came when it was asked for. */
export type Connection = 'here' | 'gone' | 'kept';

let kept = false;
const listeners = new Set<() => void>();

/** What the connection is like now. */
export function connection(): Connection {
  if (!navigator.onLine) return 'gone';
  return kept ? 'kept' : 'here';
}

/** Told once it is known that the page is one that was kept. */
export function pageWasKept(): void {
  kept = true;
  for (const listener of listeners) listener();
}

/** Hears of every change, until the returned function is called. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
