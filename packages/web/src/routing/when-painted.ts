/** Runs after the next picture: what follows does not keep anybody waiting to see what they have done. */
export function whenPainted(run: () => void): void {
  // Nobody sees a page in the background, and browsers paint none.
  if (document.visibilityState === 'hidden') run();
  else requestAnimationFrame(() => setTimeout(run));
}
