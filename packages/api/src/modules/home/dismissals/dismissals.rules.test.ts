import { expect, test } from 'vitest';
import { dismissedNumbers, isDismissible } from './dismissals.rules.ts';

test('what the home page shows can be put away, and nothing else', () => {
  for (const subject of ['progress', 'needs-you', 'welcome', 'announcement:12', 'thread:3'])
    expect([subject, isDismissible(subject)]).toEqual([subject, true]);
  for (const subject of [
    '',
    'thread',
    'thread:0',
    'thread:1e3',
    'thread:-1',
    'member:1',
    'thread:12345678901',
  ])
    expect([subject, isDismissible(subject)]).toEqual([subject, false]);
});

test('the numbers of one kind are told apart from those of another', () => {
  const subjects = ['thread:3', 'announcement:7', 'progress', 'thread:12'];
  expect(dismissedNumbers('thread', subjects)).toEqual([3, 12]);
  expect(dismissedNumbers('announcement', subjects)).toEqual([7]);
});
