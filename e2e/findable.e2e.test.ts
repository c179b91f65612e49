import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atomProblems } from '../packages/web/src/features/discovery/testing/check-atom.ts';
import {
  problemsOf,
  structuredDataIn,
} from '../packages/web/src/features/discovery/testing/check-structured-data.ts';
import { type Site, startSite } from './support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite('demo');
});
afterAll(() => site?.stop());

/** What a crawler gets: no scripts run, and redirects are looked at, not followed. */
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, site.url), { redirect: 'manual', headers });

/** Status and, of a redirect, where it leads. */
async function answerOf(path: string): Promise<[number, string?]> {
  const { status, headers } = await get(path);
  const location = headers.get('location');
  return location === null ? [status] : [status, location];
}

const linksOf = (html: string, rel: string) =>
  [...html.matchAll(/<link [^>]*>/g)]
    .map(([link]) =>
      Object.fromEntries(
        [...link.matchAll(/([a-zA-Z]+)="([^"]*)"/g)].map(([, name, value]) => [name?.toLowerCase(), value]),
      ),
    )
    .filter((link) => link.rel === rel);

const publicThreads = () =>
  site.db.thread.findMany({
    where: { audience: 'public', state: 'VISIBLE', mergedIntoId: null },
    orderBy: { id: 'asc' },
  });

describe('each page has one address', () => {
  test('other spellings lead there for good, and what was renamed or merged leads on', async () => {
    const [thread, other] = await publicThreads();
    const path = `/t/${thread!.id}/${thread!.slug}`;
    const category = await site.db.category.findFirstOrThrow({ where: { readAudience: 'public' } });
    const product = await site.db.product.findFirstOrThrow();
    const member = await site.db.member.findFirstOrThrow({ where: { state: 'ACTIVE', handle: { not: '' } } });
    const tag = await site.db.tag.findFirstOrThrow();
    await site.db.formerCategorySlug.create({ data: { slug: 'former', categoryId: category.id } });
    await site.db.formerProductSlug.create({ data: { slug: 'former', productId: product.id } });
    const challenge = await site.db.challenge.findFirstOrThrow({ where: { state: 'PUBLISHED' } });
    const store = await site.db.store.findFirstOrThrow();
    await site.db.formerChallengeSlug.create({ data: { slug: 'former', challengeId: challenge.id } });
    await site.db.formerStoreSlug.create({ data: { slug: 'former', storeId: store.id } });
    await site.db.formerHandle.create({ data: { handle: 'former-one', memberId: member.id } });
    await site.db.tagSynonym.create({ data: { name: 'former-tag', tagId: tag.id } });
    const expected: Record<string, string> = {
      [`/t/${thread!.id}`]: path,
      [`/t/${thread!.id}/another-title`]: path,
      [`${path}/`]: path,
      [`/T/${thread!.id}/${thread!.slug}`]: path,
      [`/en${path}`]: path,
      [`/SV${path}`]: `/sv${path}`,
      [`/sv/t/${thread!.id}`]: `/sv${path}`,
      [`${path}/?after=x`]: `${path}?after=x`,
      '/sv/': '/sv',
      '/Questions': '/questions',
      '/c/FORMER': `/c/${category.slug}`,
      [`/c/${category.slug.toUpperCase()}`]: `/c/${category.slug}`,
      '/products/former': `/products/${product.slug}`,
      '/challenges/former': `/challenges/${challenge.slug}`,
      [`/challenges/${challenge.slug.toUpperCase()}`]: `/challenges/${challenge.slug}`,
      '/stores/former': `/stores/${store.slug}`,
      '/members/former-one': `/members/${member.handle}`,
      [`/members/${member.handle.toUpperCase()}`]: `/members/${member.handle}`,
      '/tags/former-tag': `/tags/${encodeURIComponent(tag.name)}`,
    };
    for (const [from, to] of Object.entries(expected)) {
      expect([from, ...(await answerOf(from))]).toEqual([from, 301, to]);
    }
    await site.db.thread.update({ where: { id: other!.id }, data: { mergedIntoId: thread!.id } });
    expect(await answerOf(`/t/${other!.id}/${other!.slug}`)).toEqual([301, path]);
    await site.db.thread.update({ where: { id: other!.id }, data: { mergedIntoId: null } });
  });

  test('what is missing, hidden or in no language of ours is 404; what its author took away is 410', async () => {
    const threads = await publicThreads();
    const thread = threads.at(-1)!;
    const path = `/t/${thread.id}/${thread.slug}`;
    const set = (data: object) => site.db.thread.update({ where: { id: thread.id }, data });
    for (const nowhere of [
      '/t/999999',
      '/t/x',
      '/c/none',
      '/nothing',
      '/de',
      `/de${path}`,
      '/tags/none-such',
    ]) {
      expect([nowhere, ...(await answerOf(nowhere))]).toEqual([nowhere, 404]);
    }
    // Visitors’ pages are kept for a second: each state is looked at under an address of its own.
    expect(await answerOf(`${path}?look=1`)).toEqual([200]);
    await set({ state: 'HIDDEN', stateById: thread.authorId });
    expect(await answerOf(`${path}?look=2`)).toEqual([404]);
    await set({ state: 'DELETED' });
    const gone = await get(`${path}?look=3`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('<meta name="robots" content="noindex"');
    await set({ audience: 'staff' });
    expect(await answerOf(`${path}?look=4`)).toEqual([404]);
    await set({ state: 'VISIBLE', stateById: null, audience: 'public' });
  });

  test('canonical and language links name each other in every language; narrowed lists are left alone', async () => {
    const [thread] = await publicThreads();
    const path = `/t/${thread!.id}/${thread!.slug}`;
    const sets = new Set<string>();
    for (const prefix of ['', '/sv', '/da', '/nl', '/fr']) {
      const html = await (await get(`${prefix}${path}?utm_source=letter`)).text();
      expect(linksOf(html, 'canonical').map(({ href }) => href)).toEqual([site.url + prefix + path]);
      const alternates = linksOf(html, 'alternate').filter((link) => link.hreflang);
      sets.add(JSON.stringify(alternates.map(({ hreflang, href }) => [hreflang, href])));
    }
    expect(sets.size).toBe(1);
    expect(Object.fromEntries(JSON.parse([...sets][0]!))).toEqual({
      en: `${site.url}${path}`,
      sv: `${site.url}/sv${path}`,
      da: `${site.url}/da${path}`,
      nl: `${site.url}/nl${path}`,
      fr: `${site.url}/fr${path}`,
      'x-default': `${site.url}${path}`,
    });
    for (const narrowed of [
      '/?language=sv',
      '/questions?order=top',
      `${path}?order=oldest`,
      '/search?q=foam',
    ]) {
      const html = await (await get(narrowed)).text();
      expect(html).toContain('<meta name="robots" content="noindex"');
      expect(linksOf(html, 'canonical')).toEqual([]);
    }
  });

  test('every page of a list is reached by plain links and counts for itself', async () => {
    let path: string | undefined = '/';
    const seen = new Set<string>();
    for (let pages = 0; path !== undefined && pages < 10; pages++) {
      const html: string = await (await get(path)).text();
      const [canonical] = linksOf(html, 'canonical');
      expect(canonical?.href).toBe(new URL(path, site.url).href);
      for (const [, number] of html.matchAll(/href="\/t\/(\d+)\//g)) seen.add(number!);
      const next: RegExpMatchArray | undefined = [...html.matchAll(/<a [^>]*>/g)].find(([a]) =>
        a.includes('rel="next"'),
      );
      path = next?.[0].match(/href="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([...seen].map(Number).sort((a, b) => a - b)).toEqual((await publicThreads()).map(({ id }) => id));
  });

  test('robots.txt names the sitemap', async () => {
    const response = await get('/robots.txt');
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain(`Sitemap: ${site.url}/sitemap.xml`);
  });
});

describe('what pages say to programs', () => {
  test('every thread, list and profile is described as search engines document it, in two languages', async () => {
    const threads = await publicThreads();
    const [category, product, member, tag] = await Promise.all([
      site.db.category
        .findFirstOrThrow({ where: { parentId: { not: null }, readAudience: 'public' } })
        .catch(() => site.db.category.findFirstOrThrow({ where: { readAudience: 'public' } })),
      site.db.product.findFirstOrThrow(),
      site.db.member.findFirstOrThrow({ where: { answerCount: { gt: 0 } } }),
      site.db.tag.findFirstOrThrow(),
    ]);
    const kinds: Record<string, string> = {
      '/': 'Organization',
      '/tips': 'BreadcrumbList',
      [`/c/${category.slug}`]: 'BreadcrumbList',
      [`/products/${product.slug}`]: 'BreadcrumbList',
      [`/tags/${encodeURIComponent(tag.name)}`]: 'BreadcrumbList',
      [`/members/${member.handle}`]: 'ProfilePage',
    };
    for (const { id, slug, kind } of threads) {
      kinds[`/t/${id}/${slug}`] = kind === 'QUESTION' ? 'QAPage' : 'DiscussionForumPosting';
    }
    for (const [path, kind] of Object.entries(kinds)) {
      for (const prefix of path.startsWith('/t/') ? [''] : ['', '/fr']) {
        const html = await (await get(prefix && path === '/' ? prefix : prefix + path)).text();
        const said = structuredDataIn(html);
        expect([path, said.map((data) => data['@type'])]).toEqual([path, expect.arrayContaining([kind])]);
        expect([path, said.flatMap(problemsOf)]).toEqual([path, []]);
      }
    }
    // Whoever accepted and whoever verified is told as they are in the community.
    const solved = threads.find(({ solvedAt, kind }) => solvedAt !== null && kind === 'QUESTION')!;
    const html = await (await get(`/t/${solved.id}/${solved.slug}`)).text();
    const accepted = await site.db.post.findFirstOrThrow({
      where: { threadId: solved.id, acceptedAt: { not: null } },
    });
    expect(structuredDataIn(html)[0]).toMatchObject({
      mainEntity: {
        name: solved.title,
        answerCount: solved.answerCount,
        acceptedAnswer: {
          upvoteCount: accepted.upCount,
          url: expect.stringContaining(`#post-${accepted.id}`),
        },
      },
    });
    expect(html).toMatch(/<title>\[Solved\] /);
    const swedish = await (await get(`/sv/t/${solved.id}/${solved.slug}`)).text();
    expect(swedish).toMatch(/<title>\[Löst\] /);
    expect(structuredDataIn(swedish)[0]).toMatchObject({
      mainEntity: { url: `${site.url}/sv/t/${solved.id}/${solved.slug}` },
    });
  });

  test('pages that are not to be found say nothing', async () => {
    for (const path of ['/search?q=foam', '/sign-in', '/questions?order=top', '/t/999999']) {
      const html = await (await get(path)).text();
      expect([path, structuredDataIn(html), html.includes('og:title')]).toEqual([path, [], false]);
    }
  });
});

describe('feeds, previews and sitemaps', () => {
  test('every list has a feed that its page names, valid, with public texts alone, whoever asks', async () => {
    const [thread] = await publicThreads();
    const [category, product, member, tag] = await Promise.all([
      site.db.category.findFirstOrThrow({ where: { readAudience: 'public', threadCount: { gt: 0 } } }),
      site.db.product.findFirstOrThrow({ where: { threadCount: { gt: 0 } } }),
      site.db.member.findFirstOrThrow({ where: { answerCount: { gt: 0 } } }),
      site.db.tag.findFirstOrThrow({ where: { threadCount: { gt: 0 } } }),
    ]);
    const pages = [
      '/',
      '/tips',
      `/c/${category.slug}`,
      `/products/${product.slug}`,
      `/tags/${encodeURIComponent(tag.name)}`,
      `/members/${member.handle}`,
      `/t/${thread!.id}/${thread!.slug}`,
      '/sv',
    ];
    for (const page of pages) {
      const html = await (await get(page)).text();
      const [named] = linksOf(html, 'alternate').filter(({ type }) => type === 'application/atom+xml');
      const response = await get(named!.href!);
      expect([page, response.status, response.headers.get('content-type')]).toEqual([
        page,
        200,
        'application/atom+xml; charset=utf-8',
      ]);
      const xml = await response.text();
      expect([page, atomProblems(xml)]).toEqual([page, []]);
      expect(xml).toContain('<content type="html">');
      expect(xml).not.toMatch(/(href|src)=&quot;\//);
      // Asked for again with what it said of itself, it has nothing new.
      for (const [known, as] of [
        ['etag', 'if-none-match'],
        ['last-modified', 'if-modified-since'],
      ] as const) {
        expect((await get(named!.href!, { [as]: response.headers.get(known)! })).status).toBe(304);
      }
    }
    const closed = await site.db.thread.findFirst({
      where: { audience: { not: 'public' }, state: 'VISIBLE' },
    });
    if (closed) expect((await get(`/t/${closed.id}/feed.atom`)).status).toBe(404);
    for (const nowhere of [
      '/nothing/feed.atom',
      '/c/none/feed.atom',
      '/t/999999/feed.atom',
      '/t/x/feed.atom',
    ]) {
      expect([nowhere, ...(await answerOf(nowhere))]).toEqual([nowhere, 404]);
    }
  });

  test('a thread’s page names its picture, and the picture is there', async () => {
    const [thread] = await publicThreads();
    const html = await (await get(`/t/${thread!.id}/${thread!.slug}`)).text();
    const picture = html.match(/<meta property="og:image" content="([^"]*)"/)?.[1];
    const response = await get(picture!);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(2_000);
  });

  test('sitemaps lead to every public thread, compressed as asked for', async () => {
    const index = await (await get('/sitemap.xml')).text();
    const parts = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!);
    const listed = new Set<string>();
    for (const part of parts) {
      const response = await get(part, { 'accept-encoding': 'br' });
      expect(response.headers.get('content-encoding')).toBe('br');
      for (const [, loc] of (await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g)) listed.add(loc!);
    }
    for (const { id, slug } of await publicThreads()) {
      expect(listed).toContain(`${site.url}/t/${id}/${encodeURIComponent(slug)}`);
    }
    expect((await get('/sitemaps/threads-7.xml')).status).toBe(404);
  });
});
