/** Runs after the next picture: what follows does not keep anybody waiting to see what they have done. */
export function whenPainted(run: () => void): void {
  const waiting = new AbortController();
  const once = () => {
    if (waiting.signal.aborted) return;
    waiting.abort();
    run();
  };
  // Nobody sees a page in the background, and browsers paint none: not either once it has gone there.
  if (document.visibilityState === 'hidden') {
    once();
    return;
  }
  document.addEventListener('visibilitychange', once, { signal: waiting.signal });
  requestAnimationFrame(() => setTimeout(once));
}
