import { describe, expect, test } from 'vitest';
import { isFromOwnPages, namesAnotherHost } from './own-pages.ts';

const origin = 'https://forum.example';

describe('where a form comes from', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin }, false],
    [{ origin }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://forum.example.evil.example' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('%o is ours: %s', (headers, ours) => {
    expect(isFromOwnPages({ headers }, origin)).toBe(ours);
  });
});

test('an address of another host is no page of ours', () => {
  for (const target of ['//evil.example/t/1', '/\\evil.example', 'http://evil.example/', '*']) {
    expect([target, namesAnotherHost(target)]).toEqual([target, true]);
  }
  for (const target of ['/', '/t/1/a//b', '/search?q=//x']) {
    expect([target, namesAnotherHost(target)]).toEqual([target, false]);
  }
});
