import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AboutToSend, hintsFor } from './writing-hints.rules.ts';

const good: AboutToSend = {
  kind: 'QUESTION',
  title: 'Duett 2 drips after descaling',
  text: 'I descaled it yesterday with citric acid. Since then it drips from the left spout. What can I try?',
  hasProduct: true,
  products: ['Duett 2', 'Morgon'],
};

test('says nothing of a good question', () => {
  expect(hintsFor(good)).toEqual([]);
});

test.each([
  ['titleShouts', { title: 'MY COFFEE MACHINE DRIPS' }],
  ['titleShouts', { title: 'Duett drips after descaling!!!' }],
  ['titleVague', { title: 'Help please' }],
  ['titleVague', { title: 'Problem med min maskin' }],
  ['titleVague', { title: 'Hjælp, den virker ikke' }],
  ['titleVague', { title: 'Vraag' }],
  ['titleVague', { title: 'Panne' }],
  ['noProduct', { hasProduct: false, title: 'It drips after descaling' }],
  [
    'noQuestion',
    { text: 'I descaled it yesterday with citric acid. Since then it drips a lot from the left spout.' },
  ],
  ['textShort', { text: 'It drips. Why?' }],
  ['private', { text: `${good.text} Write to me at anna@mail.example.` }],
  ['private', { text: `${good.text} Call +46 70 123 45 67.` }],
  ['wall', { text: 'It drips when I brew and I wonder why. '.repeat(30) }],
] as const)('%s', (hint, change) => {
  expect(hintsFor({ ...good, ...change })).toContain(hint);
});

test.each([
  { title: 'EB-3 shows E04 when warm' },
  { hasProduct: false },
  {
    text: 'Min Duett droppar efter avkalkning, och jag har provat att byta packning. Hur får jag den tät igen',
  },
  { text: `${good.text} See [the form](https://brygga.example/post@here.html) and \`0046701234567\`.` },
  {
    kind: 'TIP' as const,
    hasProduct: false,
    text: 'Rinse the paper filter with hot water before you brew, it takes the taste of paper away.',
  },
])('is not disturbed by %j', (change) => {
  expect(hintsFor({ ...good, ...change })).toEqual([]);
});

test('never more than three, and none of an empty form', () => {
  expect(hintsFor({ ...good, title: '', text: '' })).toEqual([]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, text) => {
      expect(hintsFor({ ...good, title, text, hasProduct: false }).length).toBeLessThanOrEqual(3);
    }),
  );
});
