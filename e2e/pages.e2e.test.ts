import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../packages/api/src/demo/personas.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { spreadText } from './support/spread-text.ts';
import { type Site, startSite } from './support/start-site.ts';
import { putVotingCase } from './support/voting-case.ts';
import { walkFocus } from './support/walk-focus.ts';
import { watchPage } from './support/watch-page.ts';
import { zoomIn } from './support/zoom-in.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const looks = [
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
] as const;

type Look = (typeof looks)[number];

async function contextFor({ width, height, colorScheme }: Look, persona?: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, baseURL: site.url });
  if (persona) {
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(`${persona}@brygga.example`);
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.close();
  }
  return context;
}

type Opened = {
  page: Page;
  status: number | undefined;
  /** What it asked for once it was there. */
  asked: string[];
  problems: string[];
};

/** A tab of its own, in which one page is opened after the other as people do. */
async function openTab(context: BrowserContext): Promise<(path: string) => Promise<Opened>> {
  const page = await context.newPage();
  let listens = false;
  let asked: string[] = [];
  const problems: string[] = [];
  watchPage(page, problems);
  // The page before goes on asking until the next one is there.
  let isLeaving = false;
  page.on('framenavigated', () => {
    if (!isLeaving) return;
    [isLeaving, listens] = [false, false];
    asked.length = 0;
    problems.length = 0;
  });
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/graphql') return;
    const question = request.postData() ?? '';
    // That somebody listens for what others do, once they do something themselves, asks for nothing; once is enough.
    if (question.includes('"subscription Changes(') && !listens) listens = true;
    else asked.push(question);
  });
  // A page as it comes from the server and is brought to life.
  return async (path) => {
    asked = [];
    isLeaving = true;
    const response = await page.goto(path);
    await page.waitForLoadState('networkidle');
    return { page, status: response?.status(), asked, problems };
  };
}

async function inspect({ page, status, asked, problems }: Opened) {
  return {
    status,
    headings: await page.locator('h1').count(),
    language: await page.locator('html').getAttribute('lang'),
    titled: (await page.title()).length > 0,
    wide: await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
    asked,
    problems: [...problems],
    axe: await axeViolations(page),
    focus: await walkFocus(page),
    spread: await spreadText(page),
    zoomed: await zoomIn(page),
  };
}

const fine = {
  status: 200,
  headings: 1,
  titled: true,
  wide: 0,
  // What the server rendered is enough: nothing is asked for a second time.
  asked: [],
  problems: [],
  axe: [],
  // By keys alone, with text set wider, and at 400 %.
  focus: [],
  spread: [],
  zoomed: [],
};

/** Looks at each page, while the next one comes to rest in another tab. */
async function expectFine(context: BrowserContext, paths: readonly string[], language = 'en') {
  const tabs = await Promise.all([openTab(context), openTab(context)]);
  const open = (n: number) => tabs[n % tabs.length]!(paths[n]!);
  let opening = open(0);
  for (const [n, path] of paths.entries()) {
    const opened = await opening;
    if (n + 1 < paths.length) opening = open(n + 1);
    // It fails where it is waited for.
    opening.catch(() => {});
    expect({ path, ...(await inspect(opened)) }).toEqual({ path, language, ...fine });
  }
}

async function threadPath(where: object): Promise<string> {
  const { id, slug } = await site.db.thread.findFirstOrThrow({ where, orderBy: { id: 'asc' } });
  return `/t/${id}/${slug}`;
}

async function printPath(): Promise<string> {
  const { id } = await site.db.thread.findFirstOrThrow({
    where: { kind: 'QUESTION', answerCount: { gt: 1 } },
  });
  return `/print/${id}`;
}

/** One that runs and one with its result. */
async function challengePaths(): Promise<string[]> {
  const challenges = await site.db.challenge.findMany({ orderBy: { id: 'asc' } });
  expect(challenges.length).toBeGreaterThan(1);
  return challenges.map(({ slug }) => `/challenges/${slug}`);
}

async function panelPath(): Promise<string> {
  const { slug } = await site.db.panel.findFirstOrThrow({ orderBy: { id: 'asc' } });
  return `/panels/${slug}`;
}

describe.each(looks)('at $width pixels, $colorScheme', (look) => {
  test('a visitor', async () => {
    const context = await contextFor(look);
    const paths = [
      '/',
      '/?order=TOP&period=YEAR',
      '/questions',
      '/spaces',
      '/c/espresso',
      '/tags/descaling',
      '/products/duett-2',
      await threadPath({ kind: 'QUESTION', verifiedAt: { not: null } }),
      await threadPath({ kind: 'TIP' }),
      await threadPath({ kind: 'IDEA' }),
      await threadPath({ kind: 'DISCUSSION' }),
      await threadPath({ answerCount: 0 }),
      '/members/signe',
      '/search?q=pump',
      '/search?q=pump+is:solved&sort=newest&tag=nothing',
      '/search?q=xyzzyplugh',
      '/sign-in',
      '/sign-up',
      '/forgot-password',
      '/members/bram/answers',
      await printPath(),
      '/members/signe/reputation',
      '/reputation',
      '/ideas',
      '/ideas?order=waiting&status=open&tag=noise',
      '/roadmap',
      '/changelog',
      '/stores',
      '/stores/aarhus',
      '/badges',
      '/badges/good-answer',
      '/members/signe/badges',
      '/leaderboard/all',
      '/leaderboard/rising',
      '/leaderboard/first-helpers',
      '/leaderboard/all?category=espresso',
      '/challenges',
      ...(await challengePaths()),
    ];
    await expectFine(context, paths);
    await context.close();
  });

  test('a visitor in each language', async () => {
    const context = await contextFor(look);
    const thread = await threadPath({ kind: 'QUESTION', solvedAt: { not: null } });
    for (const language of ['sv', 'da', 'nl', 'fr'])
      await expectFine(context, [`/${language}`, `/${language}${thread}`, `/${language}/sign-up`], language);
    await context.close();
  });

  test('a member', async () => {
    const context = await contextFor(look, 'signe');
    const {
      id: own,
      slug,
      posts,
    } = await site.db.thread.findFirstOrThrow({
      where: { author: { handle: 'signe' } },
      include: { posts: { where: { role: 'OPENING' } } },
    });
    const paths = [
      '/',
      '/ask',
      '/inbox',
      '/searches',
      '/settings',
      '/settings/notifications',
      '/settings/account',
      '/settings/data',
      '/members/signe',
      '/members/signe/reputation',
      '/members/signe/badges',
      '/badges',
      '/ideas?order=support',
      '/roadmap',
      '/leaderboard/all',
      '/panels',
      await panelPath(),
      '/welcome/products',
      '/welcome/interests',
      '/welcome/languages',
      `/t/${own}/${slug}`,
      `/posts/${posts[0]!.id}/edit`,
      `/posts/${posts[0]!.id}/history`,
      await threadPath({ kind: 'QUESTION' }),
    ];
    await expectFine(context, paths);
    await context.close();
  });

  test('an admin', async () => {
    const context = await contextFor(look, 'astrid');
    const category = await site.db.category.findFirstOrThrow({ where: { deletedAt: null } });
    const product = await site.db.product.findFirstOrThrow({ where: { deletedAt: null } });
    const paths = [
      '/',
      '/admin/brand',
      '/admin/categories',
      `/admin/categories/${category.id}`,
      '/admin/products',
      `/admin/products/${product.id}`,
      '/admin/stores',
      '/admin/stores/malmo',
      '/admin/tags',
      '/admin/tags/descaling',
      '/admin/reputation',
      '/admin/reputation/tiers',
      '/admin/ideas',
      '/admin/badges',
      '/admin/badges/new',
      '/admin/badges/good-answer',
      '/admin/badges/thank-you',
      '/admin/announcements',
      '/admin/languages',
      '/admin/team',
      '/setup/brand',
      '/setup/categories',
      '/setup/languages',
      '/setup/products',
      '/setup/team',
    ];
    await expectFine(context, paths);
    await context.close();
  });

  test('the product team', async () => {
    const context = await contextFor(look, 'tomas');
    const { threadId } = await site.db.ideaTriage.findFirstOrThrow({
      where: { notes: { some: {} }, priority: { not: null } },
    });
    const paths = [
      '/desk/ideas',
      '/desk/ideas?owner=nobody&sort=weighted&status=new',
      `/desk/ideas/${threadId}`,
      '/desk/ideas/board',
      '/desk/ideas/insight?days=365',
      '/desk/challenges',
      '/desk/panels',
    ];
    await expectFine(context, paths);
    await context.close();
  });

  test('a moderator', async () => {
    const context = await contextFor(look, 'ida');
    const thread = await site.db.thread.findFirstOrThrow({ where: { kind: 'QUESTION', state: 'VISIBLE' } });
    const paths = [
      '/desk/reports',
      `/desk/votes/${await putVotingCase(site.db)}`,
      '/desk/votes',
      '/desk/log',
      '/desk/search',
      `/manage/${thread.id}`,
      `/t/${thread.id}/${thread.slug}`,
    ];
    await expectFine(context, paths);
    await context.close();
  });
});

test('what is not there, and what is hidden, look the same', async () => {
  const staffOnly = await site.db.thread.findFirstOrThrow({ where: { audience: 'staff' } });
  const texts = new Set<string>();
  for (const path of [`/t/${staffOnly.id}/${staffOnly.slug}`, '/t/999999/nothing']) {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(404);
    texts.add((await response.text()).replaceAll(path, ''));
  }
  expect(texts.size).toBe(1);
});
