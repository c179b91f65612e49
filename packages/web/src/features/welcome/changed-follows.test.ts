import { expect, test } from 'vitest';
import { changedFollows } from './changed-follows.ts';

const formOf = (was: string[], follow: string[]) => {
  const form = new FormData();
  for (const one of was) form.append('was', one);
  for (const one of follow) form.append('follow', one);
  return form;
};

test('only what changed is followed or left', () => {
  expect(changedFollows(formOf(['TAG:1', 'CATEGORY:2'], ['CATEGORY:2', 'TAG:3']))).toEqual([
    { kind: 'TAG', number: 1, wanted: false },
    { kind: 'TAG', number: 3, wanted: true },
  ]);
  expect(changedFollows(formOf(['TAG:1'], ['TAG:1']))).toEqual([]);
});

test('what no form of ours sends is passed over', () => {
  expect(changedFollows(formOf([], ['MEMBER:1', 'TAG:', 'TAG:1e9', '']))).toEqual([]);
});
