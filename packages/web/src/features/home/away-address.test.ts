import { expect, test } from 'vitest';
import { awayAddress, awayIn } from './away-address.ts';

test('what was put away is read from the address that tells it, and nothing else is', () => {
  for (const subject of ['progress', 'announcement:12'])
    expect(awayIn(new URL(awayAddress(subject), 'http://x').searchParams)).toBe(subject);
  for (const search of ['', '?away=', '?away=<b>', '?away=thread:x'])
    expect(awayIn(new URLSearchParams(search))).toBeNull();
});
