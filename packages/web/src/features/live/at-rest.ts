/** After the page has loaded: long enough for the reader to begin, short enough to miss little. */
const REST = 2_500;

/** Runs once the page is loaded and has nothing to do, so that it takes nothing from the first look. Returns how to call it off. */
export function whenAtRest(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let off = false;
  const whenIdle = () => {
    if (off) return;
    // Safari has none.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => off || run(), { timeout: 2_000 });
    else run();
  };
  const begin = () => {
    timer = setTimeout(whenIdle, REST);
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
  return () => {
    off = true;
    clearTimeout(timer);
    removeEventListener('load', begin);
  };
}
