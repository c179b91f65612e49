import { useEffect } from 'react';

/** Tells the server that a thread is read, once the reader has seen it for a moment. */
export function useViewBeacon(threadNumber: number): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') {
        navigator.sendBeacon('/beacon', JSON.stringify({ threadId: threadNumber }));
      }
    }, 2000);
    return () => clearTimeout(timer);
  }, [threadNumber]);
}
