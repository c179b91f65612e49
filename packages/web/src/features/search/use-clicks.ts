import { type RefObject, useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';

/**
 * Tells the server which results were opened, also in other tabs; nobody waits for it. Give the ref to what is
 * around the results.
 */
export function useClicks(searchId: string | null): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  const { submit } = useFetcher();
  useEffect(() => {
    const element = around.current;
    if (element === null || searchId === null) return;
    const listening = new AbortController();
    const tell = ({ target, button }: MouseEvent) => {
      const { pathname = '' } = (target as Element).closest('a') ?? {};
      const [, threadId] = /\/t\/(\d+)/.exec(pathname) ?? [];
      // The third button of a mouse opens no link.
      if (threadId === undefined || button > 1) return;
      submit(
        { searchId, threadId },
        { method: 'post', action: '/search/click', defaultShouldRevalidate: false },
      );
    };
    element.addEventListener('click', tell, { signal: listening.signal });
    element.addEventListener('auxclick', tell, { signal: listening.signal });
    return () => listening.abort();
  }, [searchId, submit]);
  return around;
}
