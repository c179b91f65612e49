import { expect, test } from 'vitest';
import { slugOf, threadPath } from './threads.rules.ts';

test.each([
  ['Varför brummar pumpen?', '/t/7/varfor-brummar-pumpen'],
  ['Młynek jest za głośny', '/t/7/m%C5%82ynek-jest-za-g%C5%82osny'],
  [
    'Почему шумит насос',
    '/t/7/%D0%BF%D0%BE%D1%87%D0%B5%D0%BC%D1%83-%D1%88%D1%83%D0%BC%D0%B8%D1%82-%D0%BD%D0%B0%D1%81%D0%BE%D1%81',
  ],
  ['コーヒー', null],
])('the path of %j can stand in a header', (title, expected) => {
  const path = threadPath({ id: 7, slug: slugOf(title) });
  if (expected !== null) expect(path).toBe(expected);
  expect(new Headers({ location: path }).get('location')).toBe(path);
  expect(decodeURIComponent(path.split('/')[3]!)).toBe(slugOf(title));
});

test('a thread whose title was erased is at its number alone', () => {
  expect(threadPath({ id: 7, slug: '' })).toBe('/t/7');
});
