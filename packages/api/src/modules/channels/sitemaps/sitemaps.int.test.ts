import type { Member } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { createSitemaps } from './handle-sitemap.ts';
import { partSize } from './sitemaps.rules.ts';

let t: TestApi;
let author: Member;
beforeAll(async () => {
  t = await startTestApi();
  author = await buildMember(t.db, { handle: 'writer', threadCount: 1 });
});
afterAll(() => t.close());

async function locations(path: string, api = t.api): Promise<string[]> {
  const response = await api.handleSitemap(new Request(`https://c.example${path}`));
  if (response.status !== 200) return [`status ${response.status}`];
  const xml = await response.text();
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<(urlset|sitemapindex) xmlns="[^"]+">\n/);
  expect(xml).toMatch(/<\/(urlset|sitemapindex)>\n$/);
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) =>
    loc.replace('https://c.example', ''),
  );
}

describe('sitemaps', () => {
  test('list what a visitor may read, and nothing else', async () => {
    const shown = await buildThread(t.db, {
      authorId: author.id,
      title: 'Läs mig först',
      lastActivityAt: new Date('2026-03-01'),
    });
    const elsewhere = await buildCategory(t.db, { readAudience: 'members' });
    await buildThread(t.db, { authorId: author.id, categoryId: elsewhere.id });
    await buildThread(t.db, { authorId: author.id, state: 'HIDDEN' });
    await buildThread(t.db, { authorId: author.id, state: 'DELETED' });
    await buildThread(t.db, { authorId: author.id, mergedIntoId: shown.id });
    expect(await locations('/sitemaps/threads-0.xml')).toEqual([`/t/${shown.id}/las-mig-forst`]);

    await t.db.tag.createMany({
      data: [
        { name: 'c++', threadCount: 1 },
        { name: 'unused', threadCount: 0 },
      ],
    });
    expect(await locations('/sitemaps/tags-0.xml')).toEqual(['/tags/c%2B%2B']);

    await buildMember(t.db, { handle: 'left', state: 'LEFT', threadCount: 5 });
    await buildMember(t.db, { handle: 'reader' });
    await buildAnswer(t.db, {
      threadId: shown.id,
      authorId: (await buildMember(t.db, { handle: 'helper' })).id,
    });
    expect(await locations('/sitemaps/members-0.xml')).toEqual(['/members/writer', '/members/helper']);

    await t.db.product.create({ data: { slug: 'kanna', name: 'Kanna' } });
    const open = await t.db.category.findUniqueOrThrow({ where: { id: shown.categoryId } });
    const places = await locations('/sitemaps/places.xml');
    expect(places).toEqual(
      expect.arrayContaining([
        '/',
        '/spaces',
        '/questions',
        '/discussions',
        '/products/kanna',
        `/c/${open.slug}`,
      ]),
    );
    expect(places).not.toContain(`/c/${elsewhere.slug}`);
  });

  test('the index lists the parts that have something, with when it changed; all others are not there', async () => {
    const far = await buildThread(t.db, {
      id: 3 * partSize,
      authorId: author.id,
      lastActivityAt: new Date('2026-04-01'),
    });
    const handle = createSitemaps({ db: t.db, settings: t.settings });
    const response = await handle(new Request('https://c.example/sitemap.xml'));
    const xml = await response.text();
    expect(response.headers.get('content-type')).toContain('xml');
    for (const entry of [
      '<sitemap><loc>https://c.example/sitemaps/threads-0.xml</loc><lastmod>2026-03-01T00:00:00.000Z</lastmod></sitemap>',
      '<sitemap><loc>https://c.example/sitemaps/threads-3.xml</loc><lastmod>2026-04-01T00:00:00.000Z</lastmod></sitemap>',
      '<sitemap><loc>https://c.example/sitemaps/members-0.xml</loc></sitemap>',
    ]) {
      expect(xml).toContain(entry);
    }
    expect(xml).not.toContain('threads-1.xml');
    expect(await locations('/sitemaps/threads-3.xml')).toEqual([`/t/${far.id}/${far.slug}`]);
    for (const nowhere of ['/sitemaps/threads-1.xml', '/sitemaps/votes-0.xml', '/sitemaps/threads-x.xml']) {
      expect(await locations(nowhere)).toEqual(['status 404']);
    }
  });

  test('a part of many rows is whole and in order, and read by an index a thousand rows at a time', async () => {
    await t.db.$executeRaw`
      INSERT INTO thread (id, kind, category_id, author_id, title, slug)
      SELECT ${5 * partSize}::int + n, 'TIP', (SELECT min(id) FROM category WHERE read_audience = 'public'), ${author.id}, 'Tip ' || n, 'tip-' || n
      FROM generate_series(0, 3500) AS n`;
    const found = await locations('/sitemaps/threads-5.xml');
    expect(found).toHaveLength(3501);
    expect(found[0]).toBe(`/t/${5 * partSize}/tip-0`);
    expect(new Set(found).size).toBe(3501);
  });
});
