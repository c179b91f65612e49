import { expect, test } from 'vitest';
import { draftIn } from './draft-look.ts';

const draftOf = (search: string) => draftIn(new URLSearchParams(search));

test('an address carries a look', () => {
  expect(draftOf('name=Kaffe&colour=%23b00020&typeface=PLAIN&corner=8')).toEqual({
    name: 'Kaffe',
    colour: '#b00020',
    typeface: 'PLAIN',
    corner: 8,
  });
});

test.each(['', 'colour=%23b00020', 'typeface=PLAIN', 'colour=%23b00020&typeface=COMIC'])(
  '%j carries none',
  (search) => {
    expect(draftOf(search)).toBeUndefined();
  },
);
