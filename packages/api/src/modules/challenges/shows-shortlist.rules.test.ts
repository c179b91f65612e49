import { expect, test } from 'vitest';
import { showsShortlist } from './shows-shortlist.rules.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 11, 1, hours));
const challenge = {
  ...{ opensAt: at(0), collectUntil: at(1), discussUntil: null, voteUntil: null, shortlistUntil: at(2) },
  state: 'PUBLISHED' as const,
};

test('a shortlist is read once the jury’s time is over, and never where nothing takes place', () => {
  expect(showsShortlist(challenge, new Date(at(2).getTime() - 1))).toBe(false);
  expect(showsShortlist(challenge, at(2))).toBe(true);
  expect(showsShortlist({ ...challenge, state: 'CANCELLED' }, at(2))).toBe(false);
  expect(showsShortlist({ ...challenge, state: 'DRAFT' }, at(2))).toBe(false);
});
