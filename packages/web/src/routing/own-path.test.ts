import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each([
  ['/ask?kind=tip', '/ask?kind=tip'],
  ['/t/12/a-question#post-13', '/t/12/a-question#post-13'],
  ['/search?q=%C3%A4gg%20och%20mj%C3%B6lk', '/search?q=%C3%A4gg%20och%20mj%C3%B6lk'],
])('%j leads to itself', (wanted, path) => {
  expect(ownPath(wanted)).toBe(path);
});

test.each([
  null,
  '',
  'ask',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\/evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'javascript:alert(1)',
  ' /ask',
])('%j leads home', (wanted) => {
  expect(ownPath(wanted)).toBe('/');
});
