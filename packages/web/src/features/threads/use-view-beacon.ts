import { useEffect, useRef } from 'react';

interface Read {
  number: number;
  /** The thread's last activity: what comes later is new to whoever reads now. */
  lastActivityAt: string;
}

/** Tells the server that a thread is read, once the reader has seen it for a moment; and when it is left, at which post. */
export function useViewBeacon({ number, lastActivityAt }: Read): void {
  const latest = useRef(lastActivityAt);
  latest.current = lastActivityAt;
  useEffect(() => {
    let read = false;
    const tell = (more: object) => {
      const body = { threadId: number, seenUntil: new Date(latest.current).toISOString(), ...more };
      navigator.sendBeacon('/beacon', JSON.stringify(body));
    };
    const timer = setTimeout(() => {
      read = document.visibilityState === 'visible';
      if (read) tell({});
    }, 2000);
    const leave = () => {
      if (read) tell({ leaving: true, postId: postInView() });
    };
    // The last thing a page is told for certain, on phones too.
    const onHide = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHide);
      leave();
    };
  }, [number]);
}

/** The answer that is read: the last one that begins in the upper half of the screen, or above it. */
function postInView(): number | undefined {
  const posts = [...document.querySelectorAll('main article[id^="post-"]')];
  const post = posts.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2);
  return post && post !== posts[0] ? Number(post.id.slice('post-'.length)) : undefined;
}
