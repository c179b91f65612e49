import { flushSync } from 'react-dom';
import type { GraphqlClient } from '../../../graphql/client.ts';
import { lateGraphqlClient } from '../../../graphql/late-client.ts';
import type { ThreadChange } from './changes.ts';
import type { ThreadNews } from './live-stream.ts';
import type { LivePost, LiveThread } from './live-thread.ts';
import { newestAnswers } from './newest-answers.ts';
import type { OwnActs } from './own-acts.ts';
import { type Held, nothingHeld, placeChanges, withoutWords, withVotes } from './place-changes.ts';
import { isEndOutOfView, isOutOfView, keepReadingPlace } from './reading-place.ts';

/** What the reader is told. */
export interface ThreadNow {
  kind: string;
  held: Held;
  /** The first of the answers that were just shown, and how many there were. */
  placed: { first: number; count: number } | null;
  gone: boolean;
}

export interface ThreadKeeper<Thread> {
  /** What to show when this was loaded last. */
  shownOf(loaded: Thread): Thread;
  now(): ThreadNow;
  hear(news: ThreadNews): void;
  /** Shows all that waits. */
  show(): Promise<void>;
  /** Lets it be; what comes later is told again. */
  putAway(): void;
  /** The words that stand where a post was taken down. */
  setWords(words: { removed: string }): void;
  stop(): void;
}

interface KeeperOptions<Thread> {
  thread: Thread;
  reload(client: GraphqlClient): Promise<Thread | null>;
  viewerPath: string | undefined;
  own: OwnActs;
  onChange(): void;
}

/** Asking anew is spread, so that all readers of a thread do not come at the same moment. */
const ASK_SOON = 200;
const ASK_SPREAD = 800;
const SCROLL_PAUSE = 400;
/** How long it may take to hear of what one did oneself. */
const JUST_NOW = 10_000;

const client = lateGraphqlClient('/graphql');

/**
 * Keeps what is shown of a thread: what was loaded, with what others did since, in so far as it moves nothing that is
 * being read. What the reader does themselves comes as loaded anew, and is shown where they did it.
 */
export function createThreadKeeper<Thread extends { number: number }>(
  options: KeeperOptions<Thread>,
): ThreadKeeper<Thread> {
  const { viewerPath, own } = options;
  let loaded = options.thread;
  let shown = live(loaded);
  let fresh: LiveThread | null = null;
  let state: ThreadNow = { kind: shown.kind, held: nothingHeld, placed: null, gone: false };
  let words = { removed: '…' };
  /** Answers that were told of and not asked for yet. */
  const announced = new Set<number>();
  const removed = new Set<number>();
  const { touched } = own;
  let put: Held = nothingHeld;
  let asking: Promise<void> | null = null;
  let askAgain = false;
  let stopped = false;

  const isOwn = ({ author }: LivePost) => viewerPath !== undefined && author.path === viewerPath;
  const placing = (all = false) => ({
    mayMove: (post: number) => touched.has(post) || isOutOfView(post),
    mayGrow: (post: number) => touched.has(post) || isEndOutOfView(post),
    isOwn,
    removed,
    all,
  });

  function place(from: LiveThread, all = false): void {
    const placed = placeChanges(shown, from, placing(all));
    shown = placed.thread;
    for (const number of removed) shown = withoutWords(shown, number, words.removed);
    for (const { node } of shown.answers.edges) announced.delete(node.number);
    const answers = [...new Set([...placed.held.answers, ...announced])];
    state = { ...state, held: { ...placed.held, answers } };
    // Comments have no numbers here: once fewer wait, those that were put away are shown.
    put = { ...put, comments: Math.min(put.comments, placed.held.comments) };
  }

  /** Shows what is known now, and keeps what is being read in its place. */
  function draw(): void {
    if (stopped) return;
    keepReadingPlace(() => flushSync(options.onChange));
  }

  /** Asks for the thread anew: once, however much happens meanwhile. */
  function ask(): Promise<void> {
    if (asking) {
      askAgain = true;
      return asking;
    }
    asking = (async () => {
      await new Promise((resolve) => setTimeout(resolve, ASK_SOON + Math.random() * ASK_SPREAD));
      try {
        await load();
        place(fresh ?? shown);
        draw();
      } catch {
        // Unreachable: the stream is as well, and asks again when it is back.
      }
    })().finally(() => {
      asking = null;
      if (askAgain) {
        askAgain = false;
        void ask();
      }
    });
    return asking;
  }

  async function load(): Promise<void> {
    const again = await options.reload(client);
    if (again === null) state = { ...state, gone: true };
    else fresh = live(again);
  }

  function hear(news: ThreadNews): void {
    if (news.is === 'gone') {
      state = { ...state, gone: true };
      draw();
    } else if (news.is === 'missed') void ask();
    else take(news.change);
  }

  function take(change: ThreadChange): void {
    const { kind, postNumber, votes, isYours } = change;
    const isKnown = (number: number) =>
      shown.opening.number === number || shown.answers.edges.some(({ node }) => node.number === number);
    if (kind === 'NOW') {
      const { answerCount, lastActivityAt } = live(loaded);
      // Something happened between the page and the stream.
      if (change.answerCount !== answerCount || change.lastActivityAt !== lastActivityAt) void ask();
    } else if (isYours) {
      // In this tab it is loaded anew already; what one does elsewhere is not told, but shown.
      if (Date.now() - own.lastAt() > JUST_NOW) void ask();
    } else if (kind === 'VOTES' && postNumber !== null && votes) {
      shown = withVotes(shown, postNumber, votes);
      if (fresh) fresh = withVotes(fresh, postNumber, votes);
      draw();
    } else if (kind === 'POST_ADDED' && postNumber !== null && !isKnown(postNumber)) {
      removed.delete(postNumber);
      announced.add(postNumber);
      tell();
    } else if (kind === 'POST_REMOVED' && postNumber !== null) {
      announced.delete(postNumber);
      removed.add(postNumber);
      place(fresh ?? shown);
      draw();
    } else void ask();
  }

  function tell(): void {
    const answers = [...new Set([...state.held.answers, ...announced])].filter(
      (number) => !removed.has(number),
    );
    state = { ...state, held: { ...state.held, answers } };
    draw();
  }

  let scrolling: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(scrolling);
    scrolling = setTimeout(() => {
      // What waited because it was in view may be out of it now.
      const { comments, edits, accepted, verified } = state.held;
      if (fresh === null || comments + edits.length + accepted.length + verified.length === 0) return;
      place(fresh);
      draw();
    }, SCROLL_PAUSE);
  };
  addEventListener('scroll', onScroll, { passive: true });

  return {
    shownOf(given) {
      if (given !== loaded) {
        loaded = given;
        fresh = live(given);
        place(fresh);
        touched.clear();
      }
      return shown as unknown as Thread;
    },
    hear,
    now: () => ({ ...state, held: without(state.held, put) }),
    async show() {
      const known = new Set(shown.answers.edges.map(({ node }) => node.number));
      await load();
      if (fresh === null) return;
      const missing = [...announced].filter((number) => !onPage(fresh!, number));
      // They are on another page of the thread: here they stand below what was shown.
      if (missing.length > 0)
        fresh = withAnswers(fresh, await newestAnswers(client, loaded.number, missing.length));
      place(fresh, true);
      const added = shown.answers.edges.filter(({ node }) => !known.has(node.number));
      announced.clear();
      const placed = added[0] ? { first: added[0].node.number, count: added.length } : null;
      state = { ...state, held: nothingHeld, placed };
      draw();
      // Whoever sees it needs no way there.
      if (placed && !isOutOfView(placed.first)) {
        state = { ...state, placed: null };
        draw();
      }
    },
    putAway() {
      put = state.held;
      state = { ...state, placed: null };
      draw();
    },
    setWords(given) {
      words = given;
    },
    stop() {
      stopped = true;
      clearTimeout(scrolling);
      removeEventListener('scroll', onScroll);
    },
  };
}

/** The part of the page's data that live updates know; fragments hide it from all but their own components. */
const live = (thread: unknown) => thread as LiveThread;

const onPage = ({ answers }: LiveThread, number: number) =>
  answers.edges.some(({ node }) => node.number === number);

function withAnswers(thread: LiveThread, posts: readonly LivePost[]): LiveThread {
  const added = posts.filter(({ number }) => !onPage(thread, number)).map((node) => ({ node }));
  return { ...thread, answers: { ...thread.answers, edges: [...thread.answers.edges, ...added] } };
}

/** What was not put away before. */
function without(held: Held, put: Held): Held {
  const rest = (some: number[], others: number[]) => some.filter((number) => !others.includes(number));
  return {
    answers: rest(held.answers, put.answers),
    comments: Math.max(0, held.comments - put.comments),
    edits: rest(held.edits, put.edits),
    accepted: rest(held.accepted, put.accepted),
    verified: rest(held.verified, put.verified),
  };
}
