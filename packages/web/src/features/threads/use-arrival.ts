import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';

/**
 * Does what `:target` does for moves within the site, which browsers do not count as arriving: what the address leads
 * to is marked and takes the focus. An answer that is not on this page is looked for on the one that has it.
 */
export function useArrival(): void {
  const { hash, search, key } = useLocation();
  const moved = useNavigationType() !== 'POP';
  const go = useNavigate();
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address, asked for again, leads there again
  useEffect(() => {
    const place = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    if (place === null) {
      const [, number] = /^#post-(\d+)$/.exec(hash) ?? [];
      const asked = new URLSearchParams(search).get('post');
      if (number && asked !== number) void go(`?post=${number}${hash}`, { replace: true });
      return;
    }
    place.dataset.arrived = '';
    if (moved && !first.current) place.focus({ preventScroll: true });
    first.current = false;
    return () => {
      delete place.dataset.arrived;
    };
  }, [hash, key]);
}
