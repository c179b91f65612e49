import { describe, expect, test } from 'vitest';
import { entryXml, partSize, pathOfPart, sitemapPartAt } from './sitemaps.rules.ts';

describe('sitemaps', () => {
  test.each([
    ['/sitemap.xml', 'index'],
    ['/sitemaps/places.xml', 'places'],
    ['/sitemaps/threads-0.xml', { kind: 'threads', part: 0 }],
    ['/sitemaps/members-41.xml', { kind: 'members', part: 41 }],
    ['/sitemaps/threads-01.xml', null],
    ['/sitemaps/threads-.xml', null],
    ['/sitemaps/threads-9999999.xml', null],
    ['/sitemaps/votes-1.xml', null],
    ['/sitemaps/index.xml', null],
    ['/sv/sitemap.xml', null],
  ])('%s asks for %j', (path, part) => {
    expect(sitemapPartAt(path)).toEqual(part);
    if (typeof part === 'object' && part !== null) {
      expect(pathOfPart(part as { kind: 'threads'; part: number })).toBe(path);
    }
  });

  test('a full part keeps to what is allowed, with the longest paths there are', () => {
    // 80 letters of a script whose letters take nine characters each in an address.
    const path = `/t/999999999/${encodeURIComponent('ж'.repeat(80))}`;
    const entry = entryXml('url', 'https://a-rather-long-name-of-a-community.example', {
      path,
      changedAt: new Date(0),
    });
    expect(partSize).toBeLessThanOrEqual(50_000);
    expect(entry.length * partSize).toBeLessThan(50 * 1024 * 1024);
  });

  test('addresses are escaped, and times are told to the second or finer, with their zone', () => {
    const entry = entryXml('url', 'https://c.example', { path: "/tags/a&b'<c>", changedAt: new Date(0) });
    expect(entry).toBe(
      '<url><loc>https://c.example/tags/a&amp;b&apos;&lt;c&gt;</loc><lastmod>1970-01-01T00:00:00.000Z</lastmod></url>\n',
    );
  });
});
