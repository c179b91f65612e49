/** All that keeps a page up to date; loaded once the page is at rest. */
export { InboxBar } from './InboxBar.tsx';
export { followInbox } from './live-stream.ts';
export { ThreadBar } from './ThreadBar.tsx';
export { createThreadKeeper } from './thread-keeper.ts';
