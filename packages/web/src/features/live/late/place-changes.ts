import type { LivePost, LiveThread } from './live-thread.ts';

/** What happened and is not shown, since showing it would move what is being read. */
export interface Held {
  /** Numbers of answers or replies that were added. */
  answers: number[];
  /** How many comments were added. */
  comments: number;
  /** Numbers of posts whose text is another. */
  edits: number[];
  accepted: number[];
  verified: number[];
}

export const nothingHeld: Held = { answers: [], comments: 0, edits: [], accepted: [], verified: [] };

interface Placing {
  /** Whether a post, with all that is below it, can change without moving what is being read. */
  mayMove(post: number): boolean;
  /** Whether something can be added at the end of a post. */
  mayGrow(post: number): boolean;
  /** Whether an answer shall stand there without being asked for: the reader's own. */
  isOwn(post: LivePost): boolean;
  /** Posts that were taken down. */
  removed: ReadonlySet<number>;
  /** Everything shall be shown: the reader asked for it. */
  all?: boolean;
}

/**
 * Brings what is shown up to date with what was asked for anew. What stands keeps its place: posts stay in their order,
 * new ones come last. Counts and states change where they are; whatever would move the text waits, and is told.
 */
export function placeChanges(
  shown: LiveThread,
  fresh: LiveThread,
  placing: Placing,
): { thread: LiveThread; held: Held } {
  const held: Held = { answers: [], comments: 0, edits: [], accepted: [], verified: [] };
  const known = new Map(fresh.answers.edges.map(({ node }) => [node.number, node]));
  const shownNumbers = new Set(shown.answers.edges.map(({ node }) => node.number));
  const update = (post: LivePost, now: LivePost | undefined) =>
    now ? updated(post, now, placing, held) : post;

  const edges = shown.answers.edges
    .filter(({ node }) => !(placing.removed.has(node.number) && placing.mayMove(node.number)))
    .map((edge) => ({ ...edge, node: update(edge.node, known.get(edge.node.number)) }));
  for (const edge of fresh.answers.edges) {
    const { number } = edge.node;
    if (shownNumbers.has(number) || placing.removed.has(number)) continue;
    if (placing.all || placing.isOwn(edge.node)) edges.push(edge);
    else held.answers.push(number);
  }
  const opening = update(shown.opening, fresh.opening);
  const isStill = !placing.all && !placing.mayMove(shown.opening.number);
  return {
    thread: {
      ...(isStill ? { ...shown, ...countsOf(fresh) } : { ...fresh, ...keptOf(shown) }),
      // What is told as waiting is not yet among those that are counted above.
      answerCount: fresh.answerCount - held.answers.length,
      opening,
      answers: { ...shown.answers, edges },
    },
    held,
  };
}

function updated(post: LivePost, now: LivePost, placing: Placing, held: Held): LivePost {
  const { number } = post;
  const moves = placing.all || placing.mayMove(number);
  const grows = placing.all || placing.mayGrow(number);
  const kept: Partial<LivePost> = {};

  if (!moves && now.editedAt !== post.editedAt) {
    held.edits.push(number);
    Object.assign(kept, pick(post, ['html', 'editedAt']));
  }
  const isRanked = (now.acceptedAt === null) === (post.acceptedAt === null);
  const isJudged = (now.verifiedAt === null) === (post.verifiedAt === null);
  if (!moves && !(isRanked && isJudged)) {
    if (!isRanked && now.acceptedAt !== null) held.accepted.push(number);
    if (!isJudged && now.verifiedAt !== null) held.verified.push(number);
    Object.assign(kept, pick(post, ['acceptedAt', 'verifiedAt']));
  }
  const comments = new Set(post.comments.edges.map(({ node }) => node.number));
  const added = now.comments.edges.filter(({ node }) => !comments.has(node.number)).length;
  const moreUnseen = Math.max(0, now.commentCount - post.commentCount);
  if (!grows && (added > 0 || changed(post, now))) {
    held.comments += Math.max(added, moreUnseen);
    Object.assign(kept, pick(post, ['comments', 'commentCount']));
  }
  return { ...now, ...kept };
}

/** Whether what stands of the comments is another: fewer, more to come, or in other words. */
function changed(post: LivePost, now: LivePost): boolean {
  const textOf = ({ comments, commentCount }: LivePost) =>
    `${commentCount} ${comments.edges.map(({ node }) => `${node.number} ${node.state} ${node.html}`).join()}`;
  return textOf(post) !== textOf(now);
}

/** What changes where it stands and takes no more room. */
const counts = ['affectedCount', 'lastActivityAt', 'solvedAt', 'verifiedAt', 'viewCount'];
/** What decides whether something can be written: a text that somebody is writing must not go from under their hands. */
const composer = ['isClosed', 'isLocked', 'closedReason', 'viewerMayAnswer'];
/** What stands beside the thread is in an order that nobody waits for. */
const beside = ['relatedThreads', 'linkedThreads', 'duplicates'];

const countsOf = (thread: LiveThread) => pick(thread as Loose, counts) as Partial<LiveThread>;
const keptOf = (thread: LiveThread) => pick(thread as Loose, [...composer, ...beside]) as Partial<LiveThread>;

type Loose = LiveThread & Record<string, unknown>;

function pick<Thing extends object>(thing: Thing, keys: readonly (keyof Thing & string)[]): Partial<Thing> {
  return Object.fromEntries(
    keys.filter((key) => key in thing).map((key) => [key, thing[key]]),
  ) as Partial<Thing>;
}

/** The thread with other votes on one of its posts. */
export function withVotes(
  thread: LiveThread,
  number: number,
  votes: { upCount: number; downCount: number },
): LiveThread {
  return onPost(thread, number, (post) => ({ ...post, ...votes }));
}

/** The thread with a post whose words were taken down: it keeps its place, and says so. */
export function withoutWords(thread: LiveThread, number: number, notice: string): LiveThread {
  const none = {
    viewerMayVote: false,
    viewerMayComment: false,
    viewerMayAccept: false,
    viewerMayEdit: false,
  };
  return onPost(thread, number, (post) => ({
    ...post,
    ...none,
    html: `<p data-taken><em>${notice.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</em></p>`,
    commentCount: 0,
    comments: { ...post.comments, edges: [] },
  }));
}

function onPost(thread: LiveThread, number: number, change: (post: LivePost) => LivePost): LiveThread {
  if (thread.opening.number === number) return { ...thread, opening: change(thread.opening) };
  const edges = thread.answers.edges.map((edge) =>
    edge.node.number === number ? { ...edge, node: change(edge.node) } : edge,
  );
  return { ...thread, answers: { ...thread.answers, edges } };
}
