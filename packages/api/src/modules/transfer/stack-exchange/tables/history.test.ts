import { expect, test } from 'vitest';
import type { HistoryRow } from '../stage.ts';
import { replayHistory } from './history.ts';

let id = 0;
const at = (day: number) => new Date(Date.UTC(2014, 0, day));

function row(type: number, day: number, more: Partial<HistoryRow> = {}): HistoryRow {
  id++;
  return {
    id,
    number: id,
    postId: 1,
    type,
    guid: `act of day ${day}`,
    createdAt: at(day),
    userId: 7,
    userName: null,
    comment: '',
    text: '',
    ...more,
  };
}

const begun = () => [
  row(2, 1, { text: 'First text' }),
  row(1, 1, { text: 'First title' }),
  row(3, 1, { text: '<hops><ale>' }),
];

test('rows of one act make one version; what an edit leaves alone stays', () => {
  const { revisions } = replayHistory(
    [
      ...begun(),
      row(5, 2, { text: 'Second text', comment: 'clearer', userId: 8 }),
      row(6, 3, { text: '|ale|' }),
    ],
    true,
  );
  expect(revisions).toEqual([
    {
      author: { userId: 7, name: null },
      title: 'First title',
      tags: ['hops', 'ale'],
      markdown: 'First text',
      reason: '',
      createdAt: at(1),
      suggested: false,
    },
    {
      author: { userId: 8, name: null },
      title: 'First title',
      tags: ['hops', 'ale'],
      markdown: 'Second text',
      reason: 'clearer',
      createdAt: at(2),
      suggested: false,
    },
    {
      author: { userId: 7, name: null },
      title: 'First title',
      tags: ['ale'],
      markdown: 'Second text',
      reason: '',
      createdAt: at(3),
      suggested: false,
    },
  ]);
});

test('a suggested edit is its proposer’s; one without text is told', () => {
  const rows = [
    ...begun(),
    row(5, 2, { text: 'Better', userId: 20 }),
    row(24, 2, { comment: 'Proposed by 31 approved by 2, 39 edit id of 4', userId: null }),
    row(24, 3, { comment: 'Proposed by 5 approved by 2 edit id of 5' }),
  ];
  const past = replayHistory(rows, true);
  expect(past.revisions[1]).toMatchObject({ author: { userId: 31, name: null }, suggested: true });
  expect(past.revisions[0]).toMatchObject({ suggested: false });
  expect(past.used).toEqual(rows.slice(0, 5).map((each) => each.id));
  expect(past.unused).toEqual([{ id: rows[5]!.id, reason: 'suggested edit without its text' }]);
});

test('the last act of closing, locking and deleting counts', () => {
  const states = (...rows: HistoryRow[]) => {
    const { closed, lockedAt, deletedAt, communityWikiAt } = replayHistory([...begun(), ...rows], true);
    return { closed, lockedAt, deletedAt, communityWikiAt };
  };
  const none = { closed: null, lockedAt: null, deletedAt: null, communityWikiAt: null };
  expect(states()).toEqual(none);
  expect(states(row(10, 2, { comment: '102' }))).toEqual({
    ...none,
    closed: { at: at(2), reason: 'Off-topic' },
  });
  expect(states(row(10, 2), row(11, 3))).toEqual(none);
  expect(states(row(12, 2), row(13, 3), row(12, 4))).toEqual({ ...none, deletedAt: at(4) });
  expect(states(row(14, 2), row(16, 3))).toEqual({ ...none, lockedAt: at(2), communityWikiAt: at(3) });
  expect(states(row(14, 2), row(15, 3))).toEqual(none);
});

test('answers have no lock; a history without its beginning leaves the text open', () => {
  const lock = row(14, 2);
  expect(replayHistory([lock], false).unused).toEqual([{ id: lock.id, reason: 'lock of an answer' }]);
  expect(replayHistory([row(6, 2, { text: '<ale>' })], true).revisions[0]!.markdown).toBeNull();
  expect(replayHistory([], true).revisions).toEqual([]);
});
