/** Where eyes rest: a third of the way down. */
const EYES = 1 / 3;

const articleOf = (post: number) => document.getElementById(`post-${post}`);

/** Whether no line of a post is in view. */
export function isOutOfView(post: number): boolean {
  const box = articleOf(post)?.getBoundingClientRect();
  return box === undefined || box.bottom <= 0 || box.top >= innerHeight;
}

/** Whether the end of a post is out of view: what is added there moves nothing that is seen. */
export function isEndOutOfView(post: number): boolean {
  const box = articleOf(post)?.getBoundingClientRect();
  return box === undefined || box.bottom <= 0 || box.bottom >= innerHeight;
}

/**
 * Runs a change of the page and keeps what is being read where it is on the screen. Some browsers do so themselves;
 * where one has, nothing is left to do.
 */
export function keepReadingPlace(change: () => void): void {
  const main = document.getElementById('main')?.getBoundingClientRect();
  const across = main ? main.left + main.width / 2 : innerWidth / 2;
  const read = document.elementFromPoint(across, innerHeight * EYES);
  const before = read?.getBoundingClientRect().top;
  change();
  if (!read?.isConnected || before === undefined) return;
  const moved = read.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}
