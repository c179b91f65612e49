import { expect, test } from 'vitest';
import { boardAddress, boardLists, listIn, topicIn } from './board-lists.ts';

test('each list has one address, which leads back to it', () => {
  expect(boardAddress('month')).toBe('/leaderboard');
  for (const list of boardLists) {
    const [, end] = boardAddress(list).split('/leaderboard/');
    expect(listIn(end)).toBe(list);
  }
  expect(listIn('month')).toBeNull();
  expect(listIn('decade')).toBeNull();
});

test('an address carries what the board is of, and where on it', () => {
  const topic = { kind: 'tag', name: 'c&a' } as const;
  const address = boardAddress('all', topic, 'after=x');
  expect(address).toBe('/leaderboard/all?tag=c%26a&after=x');
  expect(topicIn(new URLSearchParams(address.split('?')[1]))).toEqual(topic);
  expect(topicIn(new URLSearchParams('tag='))).toBeNull();
});
