import { expect, test } from 'vitest';
import { conflictParts } from './conflict-parts.ts';

const told = (mine: string, theirs: string) =>
  conflictParts(mine, theirs).map(
    ({ kind, text }) => `${{ same: '=', added: '+', removed: '-' }[kind]}${text}`,
  );

test('a change is told by its words, another text whole', () => {
  expect(told('A lid of cork that fits', 'A lid of felt that fits')).toEqual([
    '=A lid of ',
    '-cork',
    '+felt',
    '= that fits',
  ]);
  expect(told('A lid on a string', 'Cups without any handle')).toEqual([
    '-A lid on a string',
    '=\n',
    '+Cups without any handle',
  ]);
  expect(told('', 'A week with us')).toEqual(['+A week with us']);
  expect(told('A week with us', '')).toEqual(['-A week with us']);
  expect(told('The same', 'The same')).toEqual(['=The same']);
});
