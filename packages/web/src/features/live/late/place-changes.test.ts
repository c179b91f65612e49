import { describe, expect, test } from 'vitest';
import type { LivePost, LiveThread } from './live-thread.ts';
import { placeChanges, withoutWords, withVotes } from './place-changes.ts';

const post = (number: number, changes: Partial<LivePost> = {}): LivePost => ({
  number,
  upCount: 0,
  downCount: 0,
  editedAt: null,
  acceptedAt: null,
  verifiedAt: null,
  html: `<p>Text ${number}</p>`,
  commentCount: 0,
  author: { path: '/members/ann' },
  comments: { edges: [] },
  ...changes,
});
const comments = (...numbers: number[]) => ({
  commentCount: numbers.length,
  comments: { edges: numbers.map((number) => ({ node: { number, html: 'Yes.', state: 'VISIBLE' } })) },
});
const thread = (posts: LivePost[], changes: object = {}): LiveThread => ({
  number: 1,
  kind: 'QUESTION',
  answerCount: posts.length,
  lastActivityAt: '2026-01-01T00:00:00.000Z',
  opening: post(1),
  answers: { edges: posts.map((node) => ({ node })) },
  ...changes,
});

const numbersOf = ({ answers }: LiveThread) => answers.edges.map(({ node }) => node.number);
const answer = (shown: LiveThread, number: number) =>
  shown.answers.edges.find(({ node }) => node.number === number)!.node;

const none = new Set<number>();
/** Everything is in view, and nothing may move. */
const still = { mayMove: () => false, mayGrow: () => false, isOwn: () => false, removed: none };
/** Everything is out of view. */
const free = { ...still, mayMove: () => true, mayGrow: () => true };

describe('what is in view', () => {
  test('gets new counts and states where it stands', () => {
    const shown = thread([post(2)], { solvedAt: null });
    const fresh = thread([post(2, { upCount: 3 })], {
      solvedAt: '2026-01-02T00:00:00.000Z',
      title: 'Another',
    });
    const placed = placeChanges(shown, fresh, still);
    expect(answer(placed.thread, 2).upCount).toBe(3);
    expect(placed.thread).toMatchObject({ solvedAt: '2026-01-02T00:00:00.000Z' });
    expect(placed.thread).not.toHaveProperty('title');
  });

  test('is not moved: answers, comments, texts and verdicts wait', () => {
    const shown = thread([post(2, comments(10)), post(3)]);
    const fresh = thread([
      post(3, { acceptedAt: 'now', verifiedAt: 'now' }),
      post(2, { ...comments(10, 11), editedAt: 'now', html: '<p>Better</p>' }),
      post(4),
    ]);
    const { thread: placed, held } = placeChanges(shown, fresh, still);
    expect(numbersOf(placed)).toEqual([2, 3]);
    expect(answer(placed, 2)).toMatchObject({ html: '<p>Text 2</p>', editedAt: null, commentCount: 1 });
    expect(answer(placed, 3)).toMatchObject({ acceptedAt: null, verifiedAt: null });
    expect(placed.answerCount).toBe(2);
    expect(held).toEqual({ answers: [4], comments: 1, edits: [2], accepted: [3], verified: [3] });
  });

  test('is shown all of it when that is asked for, in the order that one knows, new ones last', () => {
    const shown = thread([post(2, comments(10)), post(3)]);
    const fresh = thread([post(4), post(3, { acceptedAt: 'now' }), post(2, comments(10, 11))]);
    const { thread: placed, held } = placeChanges(shown, fresh, { ...still, all: true });
    expect(numbersOf(placed)).toEqual([2, 3, 4]);
    expect(answer(placed, 2).commentCount).toBe(2);
    expect(answer(placed, 3).acceptedAt).toBe('now');
    expect(held).toEqual({ answers: [], comments: 0, edits: [], accepted: [], verified: [] });
  });

  test('keeps its composer, whatever happened to the thread', () => {
    const shown = thread([], { isClosed: false, viewerMayAnswer: true });
    const fresh = thread([], { isClosed: true, viewerMayAnswer: false, title: 'Another' });
    const { thread: placed } = placeChanges(shown, fresh, { ...still, all: true });
    expect(placed).toMatchObject({ isClosed: false, viewerMayAnswer: true, title: 'Another' });
  });
});

describe('what is out of view', () => {
  test('changes at once, but for new answers, which are told', () => {
    const shown = thread([post(2)]);
    const fresh = thread([post(2, { ...comments(10), editedAt: 'now', acceptedAt: 'now' }), post(3)]);
    const { thread: placed, held } = placeChanges(shown, fresh, free);
    expect(answer(placed, 2)).toMatchObject({ commentCount: 1, editedAt: 'now', acceptedAt: 'now' });
    expect(held).toEqual({ answers: [3], comments: 0, edits: [], accepted: [], verified: [] });
  });

  test('may grow while its text is read: comments come below', () => {
    const shown = thread([post(2)]);
    const fresh = thread([post(2, { ...comments(10), editedAt: 'now' })]);
    const { thread: placed, held } = placeChanges(shown, fresh, { ...still, mayGrow: () => true });
    expect(answer(placed, 2)).toMatchObject({ commentCount: 1, editedAt: null });
    expect(held).toMatchObject({ comments: 0, edits: [2] });
  });

  test('goes when it was taken down; in view it stays, and says so', () => {
    const shown = thread([post(2), post(3)]);
    const removed = new Set([2]);
    expect(numbersOf(placeChanges(shown, thread([post(3)]), { ...free, removed }).thread)).toEqual([3]);
    const kept = placeChanges(shown, thread([post(3)]), { ...still, removed }).thread;
    expect(numbersOf(kept)).toEqual([2, 3]);
    expect(answer(withoutWords(kept, 2, 'Taken < down'), 2).html).toBe(
      '<p data-taken><em>Taken &lt; down</em></p>',
    );
  });
});

test('one’s own answer stands there without being asked for', () => {
  const own = post(3, { author: { path: '/members/me' } });
  const isOwn = ({ author }: LivePost) => author.path === '/members/me';
  const { thread: placed, held } = placeChanges(thread([post(2)]), thread([post(2), own, post(4)]), {
    ...still,
    isOwn,
  });
  expect(numbersOf(placed)).toEqual([2, 3]);
  expect(held.answers).toEqual([4]);
});

test('an answer that is on another page now stays where it is', () => {
  expect(numbersOf(placeChanges(thread([post(2), post(3)]), thread([post(3)]), free).thread)).toEqual([2, 3]);
});

test('comments beyond the first few are counted as well', () => {
  const shown = thread([post(2, { ...comments(10, 11, 12, 13), commentCount: 4 })]);
  const fresh = thread([post(2, { ...comments(10, 11, 12, 13), commentCount: 6 })]);
  expect(placeChanges(shown, fresh, still).held.comments).toBe(2);
});

test('votes are counted on the post that they are for', () => {
  const voted = withVotes(thread([post(2), post(3)]), 3, { upCount: 2, downCount: 1 });
  expect(answer(voted, 3)).toMatchObject({ upCount: 2, downCount: 1 });
  expect(answer(voted, 2).upCount).toBe(0);
  expect(withVotes(voted, 1, { upCount: 5, downCount: 0 }).opening.upCount).toBe(5);
});
