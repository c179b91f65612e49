/** What keeps a thread's page up to date; loaded when there is news. */
export { ThreadBar } from './ThreadBar.tsx';
export { createThreadKeeper } from './thread-keeper.ts';
