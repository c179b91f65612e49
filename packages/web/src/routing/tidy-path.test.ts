import { describe, expect, test } from 'vitest';
import { spelledLike, tidyPath } from './tidy-path.ts';

describe('the one spelling of a path', () => {
  test.each([
    ['/', '/'],
    ['/t/12/a-title', '/t/12/a-title'],
    ['/t/12/a-title/', '/t/12/a-title'],
    ['/t//12///', '/t/12'],
    ['/sv/', '/sv'],
    ['/SV/t/12', '/sv/t/12'],
    ['/en', '/'],
    ['/en/ask', '/ask'],
    ['/EN/t/12/', '/t/12'],
    ['/de/t/12', '/de/t/12'],
    ['/svenska', '/svenska'],
    ['/tags/a%2Fb', '/tags/a%2Fb'],
  ])('%s is %s', (pathname, tidy) => {
    expect(tidyPath(pathname, 'en')).toBe(tidy);
    expect(tidyPath(tidy, 'en')).toBe(tidy);
  });

  test('the brand’s language decides which prefix is none', () => {
    expect(tidyPath('/en/ask', 'sv')).toBe('/en/ask');
    expect(tidyPath('/sv/ask', 'sv')).toBe('/ask');
  });

  test('never becomes an address of another host', () => {
    for (const path of ['//evil.example/x', '/en//evil.example', '///']) {
      expect(tidyPath(path, 'en')).toMatch(/^\/(?!\/)/);
    }
  });

  test.each([
    ['/t/:number/:slug?', '/T/12/A-Title', '/t/12/A-Title'],
    ['/members/:handle/:list?', '/MEMBERS/Mina', '/members/Mina'],
    ['/settings/data.json', '/Settings/Data.JSON', '/settings/data.json'],
    ['*', '/Questions/12', '/Questions/12'],
  ])('as %s, %s is written %s', (pattern, path, spelled) => {
    expect(spelledLike(pattern, path)).toBe(spelled);
  });
});
