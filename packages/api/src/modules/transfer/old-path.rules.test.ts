import { expect, test } from 'vitest';
import { parseOldPath } from './old-path.rules.ts';

test.each([
  ['/questions/12', { kind: 'post', rowId: 12, site: null }],
  ['/questions/12/why-is-it-warm?tab=votes', { kind: 'post', rowId: 12, site: null }],
  ['/questions/12/why-is-it-warm/34', { kind: 'post', rowId: 34, site: null }],
  ['/questions/12/why-is-it-warm/34#34', { kind: 'post', rowId: 34, site: null }],
  ['/q/12/7', { kind: 'post', rowId: 12, site: null }],
  ['/a/34?site=Beer.stackexchange.com', { kind: 'post', rowId: 34, site: 'beer.stackexchange.com' }],
  ['/posts/34/revisions', { kind: 'post', rowId: 34, site: null }],
  ['/users/-1/community', { kind: 'user', rowId: -1, site: null }],
  ['/questions/tagged/c%23', { kind: 'tag', name: 'c#', site: null }],
  ['/questions/tagged/hops+ale?sort=newest', { kind: 'tag', name: 'hops', site: null }],
  ['/questions', null],
  ['/questions/ask', null],
  ['/questions/tagged/%E0%A4', null],
  ['/users', null],
  ['/q/99999999999', null],
  ['/t/12/why', null],
  ['//evil.example/q/1', null],
  ['https://evil.example/q/1', null],
  ['', null],
])('%s', (path, old) => {
  expect(parseOldPath(path)).toEqual(old);
});
