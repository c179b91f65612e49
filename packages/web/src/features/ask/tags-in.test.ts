import { expect, test } from 'vitest';
import { tagsIn } from './tags-in.ts';

test.each([
  ['', []],
  ['pump, descaling', ['pump', 'descaling']],
  ['#Pump #pump pression', ['pump', 'pression']],
  [' ,; ', []],
  ['élégant über', ['élégant', 'über']],
])('%j means %j', (text, tags) => {
  expect(tagsIn(text)).toEqual(tags);
});
