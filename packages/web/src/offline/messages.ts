/** What a page tells the service worker. */
export type ToWorker =
  /** Who reads now, as `readerIn` says. */
  | { kind: 'reader'; reader: string }
  /** A page was shown: whatever is kept of it shall be as new, and the page for readers without a connection be there. */
  | { kind: 'shown'; url: string; offline: string; assets: string[] }
  /** Whether the page that asks is one that was kept; answered through the message's port. */
  | { kind: 'wasKept' };

/** What is kept, by the names of the caches; another version of the worker with other habits would count on. */
export const caches = { pages: 'embassy-1-pages', assets: 'embassy-1-assets', facts: 'embassy-1-facts' };

/** The header of a document that says whose it is. */
export const readerHeader = 'x-reader';

/** Who reads, by what the frame loaded: an account's own path, which is no secret to its owner. */
export function readerIn(frame: unknown): string {
  const me = (frame as { me?: { path: string } | null } | undefined)?.me;
  return me ? encodeURI(me.path) : 'visitor';
}
