let lost = false;

/** Notes when a page's code cannot be loaded: the connection broke, or a new version was put in place. */
export function watchForLostChunks(): void {
  addEventListener('vite:preloadError', noteLostChunk);
}

/** Notes that something a page is made of could not be loaded. */
export function noteLostChunk(): void {
  lost = true;
}

/** Whether code was missing since the document was loaded. */
export function hasLostChunk(): boolean {
  return lost;
}
