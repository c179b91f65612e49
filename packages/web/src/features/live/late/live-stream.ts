import { Client, fetchExchange, type OperationResult } from '@urql/core';
import type { ResultOf } from '../../../graphql/graphql.ts';
import { ChangesSubscription, type ThreadChange } from './changes.ts';
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

/** How long a tab that nobody sees keeps its stream: browsers allow six connections to one address. */
const KEPT_HIDDEN = 15_000;
/** A clock that stood still for so long slept with its machine. */
const CHECK_EVERY = 15_000;
const SLEPT = 45_000;
/** One stream for all that a page asks for at once, and for pages that follow each other. */
const SETTLE = 250;

const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetchSubscriptions: true,
  exchanges: [fetchExchange],
});

const inboxEars = new Set<InboxEar>();
let thread: { number: number; ear: ThreadEar } | null = null;

let close: (() => void) | null = null;
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

const isWanted = () => thread !== null || inboxEars.size > 0;

function settle(): void {
  watch();
  schedule(SETTLE);
}

function schedule(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => (isWanted() ? open() : shut()), delay);
}

function shut(): void {
  close?.();
  close = null;
}

/** Opens the stream for what is wanted now, unless it is open. */
function open(): void {
  const wanted = thread?.number ?? null;
  if (document.visibilityState === 'hidden') return;
  if (close !== null && openFor === wanted) return;
  shut();
  if (openFor !== wanted) interrupted = false;
  openFor = wanted;
  const { unsubscribe } = client.subscription(ChangesSubscription, { threadNumber: wanted }).subscribe(take);
  close = unsubscribe;
}

function take({ data, error, hasNext }: OperationResult<ResultOf<typeof ChangesSubscription>>): void {
  if (close === null) return;
  if (error) refused(error.graphQLErrors[0]?.extensions.code);
  else {
    if (data) hear(data.changes);
    // Ended in order: the server stops, or the reader is another one now.
    if (hasNext === false) again(retryDelay(failures++));
  }
}

function refused(code: unknown): void {
  if (code === 'NOT_FOUND') isGone();
  // The reader signed out elsewhere: there is nothing to wait for.
  else if (code === 'SIGN_IN_FIRST') shut();
  else again(retryDelay(failures++, code === 'LIMIT_REACHED'));
}

function hear(change: ResultOf<typeof ChangesSubscription>['changes']): void {
  failures = 0;
  if (interrupted) {
    interrupted = false;
    thread?.ear({ is: 'missed' });
  }
  if (change.__typename === 'ThreadChange') thread?.ear({ is: 'change', change });
  else if (change.__typename === 'MissedChanges') thread?.ear({ is: 'missed' });
  else for (const ear of inboxEars) ear(change.unreadCount);
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
    if (close !== null) interrupted = true;
    shut();
  };
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hidden);
    if (document.visibilityState === 'hidden') hidden = setTimeout(leave, KEPT_HIDDEN);
    else if (close === null) settle();
  });
  // A page with an open stream could not be kept for the way back.
  addEventListener('pagehide', leave);
  addEventListener('pageshow', ({ persisted }) => persisted && settle());
  addEventListener('online', () => again(SETTLE));
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - last > SLEPT && close !== null) again(SETTLE);
    last = now;
  }, CHECK_EVERY);
}
