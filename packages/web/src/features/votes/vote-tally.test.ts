import { describe, expect, test } from 'vitest';
import { tallyAfter } from './vote-tally.ts';

describe('a vote on its way', () => {
  test.each([
    [{ up: 3, down: 1, mine: null }, 'UP', { up: 4, down: 1, mine: 'UP' }],
    [{ up: 4, down: 1, mine: 'UP' }, '', { up: 3, down: 1, mine: null }],
    [{ up: 4, down: 1, mine: 'UP' }, 'DOWN', { up: 3, down: 2, mine: 'DOWN' }],
    [{ up: 3, down: 2, mine: 'DOWN' }, 'UP', { up: 4, down: 1, mine: 'UP' }],
    [{ up: 3, down: 2, mine: 'DOWN' }, 'DOWN', { up: 3, down: 2, mine: 'DOWN' }],
  ] as const)('%o and %j make %o', (before, sent, after) => {
    expect(tallyAfter(before, sent)).toEqual(after);
  });

  test('nothing sent changes nothing', () => {
    const tally = { up: 1, down: 0, mine: null };
    expect(tallyAfter(tally, undefined)).toBe(tally);
    expect(tallyAfter(tally, null)).toBe(tally);
  });
});
