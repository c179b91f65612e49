import { describe, expect, test } from 'vitest';
import { languageOf, languagePrefix, localPath } from './address.ts';

describe('addresses', () => {
  test.each([
    ['/', 'en', '/'],
    ['/t/12/a-title', 'en', '/t/12/a-title'],
    ['/sv', 'sv', '/'],
    ['/sv/', 'sv', '/'],
    ['/sv/t/12', 'sv', '/t/12'],
    ['/svenska', 'en', '/svenska'],
    ['/en/ask', 'en', '/en/ask'],
  ])('%s is in %s and leads to %s', (pathname, language, path) => {
    expect(languageOf(pathname, 'en')).toEqual({ language, path });
  });

  test('the brand may have another language of its own', () => {
    expect(languageOf('/en/ask', 'sv')).toEqual({ language: 'en', path: '/ask' });
    expect(languagePrefix('sv', 'sv')).toBe('');
  });

  test.each([
    ['/', 'en', '/'],
    ['/', 'fr', '/fr'],
    ['/ask', 'en', '/ask'],
    ['/ask', 'nl', '/nl/ask'],
  ] as const)('%s in %s is %s', (path, language, expected) => {
    expect(localPath(path, language, 'en')).toBe(expected);
  });
});
