import type { Change, StandingChange, ThreadChange } from './changes.ts';
import { readStream, type StreamEnd } from './read-stream.ts';
import { retryDelay } from './retry-delay.ts';

/** What one is told of the thread one follows. */
export type ThreadNews =
  | { is: 'change'; change: ThreadChange }
  /** Something may have happened that was not told. */
  | { is: 'missed' }
  /** It is no longer there to read. */
  | { is: 'gone' };

type ThreadEar = (news: ThreadNews) => void;
type InboxEar = (unreadCount: number) => void;
type StandingEar = (standing: StandingChange) => void;

/** How long a tab that nobody sees keeps its stream: browsers allow six connections to one address. */
const KEPT_HIDDEN = 15_000;
/** One stream for all that a page asks for at once, and for pages that follow each other. */
const SETTLE = 250;

const inboxEars = new Set<InboxEar>();
const standingEars = new Set<StandingEar>();
/** What was heard last: who begins to follow while the stream is open need not wait for the next change. */
let lastStanding: StandingChange | null = null;
let thread: { number: number; ear: ThreadEar } | null = null;

let opened: AbortController | null = null;
/** What the open stream is for; a stream that broke and one that is for something else differ in what was missed. */
let openFor: number | null | undefined;
let interrupted = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let watching = false;

/** Follows the reader's inbox until the returned function is called. */
export function followInbox(ear: InboxEar): () => void {
  inboxEars.add(ear);
  settle();
  return () => {
    inboxEars.delete(ear);
    settle();
  };
}

/** Follows the reader’s points and tier until the returned function is called. */
export function followStanding(ear: StandingEar): () => void {
  standingEars.add(ear);
  if (lastStanding !== null && opened !== null) ear(lastStanding);
  settle();
  return () => {
    standingEars.delete(ear);
    settle();
  };
}

/** Follows a thread until the returned function is called. A page looks at one. */
export function followThread(number: number, ear: ThreadEar): () => void {
  const mine = { number, ear };
  thread = mine;
  settle();
  return () => {
    if (thread === mine) thread = null;
    settle();
  };
}

const isWanted = () => thread !== null || inboxEars.size > 0 || standingEars.size > 0;

function settle(): void {
  watch();
  schedule(SETTLE);
}

function schedule(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => (isWanted() ? open() : shut()), delay);
}

function shut(): void {
  opened?.abort();
  opened = null;
}

/** Opens the stream for what is wanted now, unless it is open. */
function open(): void {
  const wanted = thread?.number ?? null;
  if (document.visibilityState === 'hidden') return;
  if (opened !== null && openFor === wanted) return;
  shut();
  if (openFor !== wanted) interrupted = false;
  openFor = wanted;
  const mine = new AbortController();
  opened = mine;
  const isMine = () => opened === mine;
  void readStream(wanted, (change) => isMine() && hear(change), mine.signal).then(
    (end) => isMine() && ended(end),
  );
}

function ended({ code }: StreamEnd): void {
  if (code === 'NOT_FOUND') isGone();
  // The reader signed out elsewhere: there is nothing to wait for.
  else if (code === 'SIGN_IN_FIRST') shut();
  else again(retryDelay(failures++, code === 'LIMIT_REACHED'));
}

function hear(change: Change): void {
  failures = 0;
  if (interrupted) {
    interrupted = false;
    thread?.ear({ is: 'missed' });
  }
  if (change.__typename === 'ThreadChange') thread?.ear({ is: 'change', change });
  else if (change.__typename === 'MissedChanges') thread?.ear({ is: 'missed' });
  else if (change.__typename === 'InboxChange') for (const ear of inboxEars) ear(change.unreadCount);
  else {
    lastStanding = change;
    for (const ear of standingEars) ear(change);
  }
}

/** The thread is gone for this reader; the inbox goes on. */
function isGone(): void {
  shut();
  thread?.ear({ is: 'gone' });
  thread = null;
  settle();
}

function again(delay: number): void {
  shut();
  interrupted = true;
  schedule(delay);
}

/** Watches for what ends a connection without saying so, and for readers who look elsewhere. */
function watch(): void {
  if (watching) return;
  watching = true;
  let hidden: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    if (opened !== null) interrupted = true;
    shut();
  };
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hidden);
    if (document.visibilityState === 'hidden') hidden = setTimeout(leave, KEPT_HIDDEN);
    else if (opened === null) settle();
  });
  // A page with an open stream could not be kept for the way back.
  addEventListener('pagehide', leave);
  addEventListener('pageshow', ({ persisted }) => persisted && settle());
  addEventListener('online', () => again(SETTLE));
}
