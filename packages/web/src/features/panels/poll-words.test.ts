import { expect, test } from 'vitest';
import type { Translate } from '../../words/words.ts';
import { destroyedHelp, pollState } from './poll-words.ts';

const t = ((key: string) => key) as Translate;
const closed = {
  ...{ standing: 'CLOSED' as const, countedAt: '2026-05-01T10:00:00.000Z', destroyed: true, answerCount: 4 },
  isResting: false,
  ...{ viewerHasAnswered: true, viewerMayAnswer: false, viewerSeesResults: false },
};

test('answers that were destroyed were too few, or could not be read', () => {
  const unread = { ...closed, answerCount: 5 };
  expect([closed, unread].map((poll) => pollState(poll, t).words)).toEqual([
    'panel.tooFew',
    'panel.unreadable',
  ]);
  expect([closed, unread].map((poll) => destroyedHelp(poll, t))).toEqual([
    'panel.tooFewHelp',
    'panel.unreadableHelp',
  ]);
});

test.each(['OPEN', 'CLOSED'] as const)('one whose box waits for its secret rests: %s', (standing) => {
  const poll = { ...closed, standing, countedAt: null, destroyed: false, isResting: true };
  expect(pollState(poll, t)).toEqual({ kind: 'locked', words: 'panel.isResting' });
});
