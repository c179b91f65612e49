import { describe, expect, test } from 'vitest';
import { robotsText } from './robots-text.ts';

const text = robotsText('https://community.example', 'en');
const rules = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, rule = '']) => rule);

/** As the robots exclusion standard reads a rule without `*`: a beginning, or the whole when it ends with `$`. */
const isClosed = (path: string) =>
  rules.some((rule) => (rule.endsWith('$') ? `${path}$` === rule : path.startsWith(rule)));

describe('robots.txt', () => {
  test('names the sitemap with its whole address', () => {
    expect(text).toContain('\nSitemap: https://community.example/sitemap.xml\n');
    expect(text.startsWith('User-agent: *\n')).toBe(true);
  });

  test('no rule has a wildcard: what it closes can be told from reading it', () => {
    expect(rules.filter((rule) => rule.includes('*'))).toEqual([]);
  });

  test.each([
    '/search?q=foam',
    '/sv/search?q=foam',
    '/ask',
    '/fr/ask?category=x',
    '/posts/12/history',
    '/nl/sign-in',
  ])('%s is closed', (path) => {
    expect(isClosed(path)).toBe(true);
  });

  test.each([
    '/',
    '/sv',
    '/search',
    '/questions',
    '/t/12/asking-for-a-friend',
    '/sv/t/12/search-and-ask',
    '/tips?after=WzEsMl0',
    '/c/settings',
    '/members/report',
    '/feed.atom',
  ])('%s is open', (path) => {
    expect(isClosed(path)).toBe(false);
  });
});
