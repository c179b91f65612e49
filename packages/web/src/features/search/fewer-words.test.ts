import { expect, test } from 'vitest';
import { fewerWords } from './fewer-words.ts';

test('each word is left out once, the one that says least first', () => {
  expect(fewerWords('a pump  hums')).toEqual(['pump hums', 'a hums', 'a pump']);
});

test('one word cannot be fewer', () => {
  expect(fewerWords(' pump ')).toEqual([]);
});

test('the same remainder is offered once, and not too many', () => {
  expect(fewerWords('pump pump')).toEqual(['pump']);
  expect(fewerWords('one two three four five six')).toHaveLength(4);
});
