import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * What a browser does by itself when a document is loaded, done after a move within the site:
 * the title is announced and the focus begins at the content.
 */
export function Announcer() {
  const { pathname, hash } = useLocation();
  const moved = useNavigationType() !== 'POP';
  const [title, setTitle] = useState('');
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another page is announced, not another anchor
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    setTitle(document.title);
    if (moved && hash === '') document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <p className="unseen" aria-live="polite">
      {title}
    </p>
  );
}
