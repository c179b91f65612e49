import type { WordKey } from '../../words/words.ts';

/** What a page of the leaderboard shows, by the end of its address; the month is where one arrives. */
export const boardLists = ['week', 'month', 'year', 'all', 'rising', 'first-helpers'] as const;
export type BoardList = (typeof boardLists)[number];

/** What each is called. */
export const listWords = {
  week: 'board.week',
  month: 'board.month',
  year: 'board.year',
  all: 'board.all',
  rising: 'board.rising',
  'first-helpers': 'board.firstHelpers',
} as const satisfies Record<BoardList, WordKey>;

/** The times among them, as the API has them. */
export const periods = { week: 'WEEK', month: 'MONTH', year: 'YEAR', all: 'EVER' } as const;
export type TimedList = keyof typeof periods;

/** What a board is of: one of these, or none for everything. */
export const topicKinds = ['category', 'tag', 'product'] as const;
export type BoardTopic = { kind: (typeof topicKinds)[number]; name: string } | null;

/** The list that the end of an address names; null for none of these. */
export function listIn(end: string | undefined): BoardList | null {
  return end === undefined ? 'month' : (boardLists.find((list) => list === end && list !== 'month') ?? null);
}

export const isTimed = (list: BoardList): list is TimedList => Object.hasOwn(periods, list);

/** What an address narrows a board to. */
export function topicIn(search: URLSearchParams): BoardTopic {
  for (const kind of topicKinds) {
    const name = search.get(kind);
    if (name) return { kind, name };
  }
  return null;
}

/** Where a list is, and a page of it. */
export function boardAddress(list: BoardList, topic: BoardTopic = null, cursor = ''): string {
  const query = [topic && `${topic.kind}=${encodeURIComponent(topic.name)}`, cursor]
    .filter(Boolean)
    .join('&');
  return `/leaderboard${list === 'month' ? '' : `/${list}`}${query && `?${query}`}`;
}
