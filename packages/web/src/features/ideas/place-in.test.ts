import { expect, test } from 'vitest';
import { placeIn } from './place-in.ts';

test.each([
  ['https://community.example/t/12/a-lid#post-45', { postId: 45, commentId: null }],
  ['/t/12/a-lid?order=oldest#comment-7', { postId: null, commentId: 7 }],
  [' 45 ', { postId: 45, commentId: null }],
  ['/t/12/a-lid', { postId: 0, commentId: null }],
  ['whatever', { postId: 0, commentId: null }],
])('%j leads to %o', (address, place) => {
  expect(placeIn(address)).toEqual(place);
});
