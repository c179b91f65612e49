/*
 * The first picture of a page comes from its document and its style sheets. Only then is it brought to life, so that on
 * a slow device nobody waits for scripts to see what is there to read.
 */
function whenPainted(run: () => void): void {
  // Nobody sees a page in the background, and browsers paint none.
  if (document.visibilityState === 'hidden') run();
  else requestAnimationFrame(() => setTimeout(run));
}

whenPainted(() => void import('./entry-client.tsx'));
