import type { Page } from 'playwright-core';
import type { PersonaHandle } from '../../packages/api/src/demo/personas.ts';
import type { Database } from '../../packages/database/src/index.ts';
import { putVotingCase } from '../support/voting-case.ts';

/** A screen that is worth looking at. */
export interface Screen {
  name: string;
  /** Who looks; a visitor when absent. */
  as?: PersonaHandle;
  /** Where it is. */
  path: string | ((db: Database) => Promise<string>);
  /** What is done on the page before the picture is taken. */
  before?: (page: Page) => Promise<void>;
}

const thread = (where: object) => async (db: Database) => {
  const orderBy = [{ answerCount: 'desc' as const }, { id: 'asc' as const }];
  const found = await db.thread.findFirstOrThrow({
    where: { state: 'VISIBLE', audience: 'public', ...where },
    orderBy,
  });
  return `/t/${found.id}/${found.slug}`;
};

const poll = (where: object) => async (db: Database) => {
  const { id, panel } = await db.poll.findFirstOrThrow({ where, include: { panel: true } });
  return `/panels/${panel.slug}/polls/${id}`;
};

async function openPalette(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('duett');
  await page.getByRole('dialog').locator('mark').first().waitFor();
}

/** The key screens of the product, in the order in which somebody meets them. */
export const screens: readonly Screen[] = [
  { name: 'home', path: '/' },
  { name: 'question', path: thread({ kind: 'QUESTION', language: 'en', verifiedAt: { not: null } }) },
  { name: 'question-open', path: thread({ kind: 'QUESTION', language: 'en', solvedAt: null }) },
  { name: 'tip', path: thread({ kind: 'TIP', language: 'en' }) },
  { name: 'idea', path: thread({ kind: 'IDEA', language: 'en' }) },
  { name: 'idea-shipped', path: thread({ kind: 'IDEA', title: { startsWith: 'A steam wand' } }) },
  { name: 'ideas', path: '/ideas' },
  { name: 'ideas-member', as: 'signe', path: '/ideas?order=support' },
  { name: 'roadmap', path: '/roadmap' },
  { name: 'changelog', path: '/changelog' },
  { name: 'challenge', as: 'noor', path: '/challenges/the-first-cup-before-anybody-is-awake' },
  { name: 'challenge-result', path: '/challenges/kept-for-twenty-years' },
  { name: 'store', as: 'noor', path: '/stores/malmo' },
  { name: 'discussion', path: thread({ kind: 'DISCUSSION', language: 'en' }) },
  { name: 'questions', path: '/questions' },
  { name: 'spaces', path: '/spaces' },
  { name: 'category', path: '/c/espresso' },
  { name: 'product', path: '/products/duett-2' },
  { name: 'search', path: '/search?q=pump' },
  { name: 'search-nothing', path: '/search?q=xyzzyplugh' },
  { name: 'palette', path: '/questions', before: openPalette },
  { name: 'member', path: '/members/signe' },
  { name: 'reputation', as: 'signe', path: '/members/signe/reputation' },
  { name: 'reputation-rules', path: '/reputation' },
  { name: 'leaderboard', as: 'signe', path: '/leaderboard/all' },
  { name: 'leaderboard-rising', path: '/leaderboard/rising' },
  { name: 'badges', as: 'signe', path: '/badges' },
  { name: 'badge', path: '/badges/first-solution' },
  { name: 'member-badges', path: '/members/signe/badges' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'missing', path: '/nowhere-at-all' },
  { name: 'home-swedish', path: '/sv' },
  { name: 'home-member', as: 'signe', path: '/' },
  {
    name: 'answering',
    as: 'signe',
    path: thread({ kind: 'QUESTION', language: 'en', solvedAt: null }),
    before: async (page) => {
      await page.getByRole('textbox', { name: /answer/i }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'ask', as: 'signe', path: '/ask' },
  { name: 'ask-idea', as: 'signe', path: '/ask?kind=idea&title=Start+the+Duett+from+my+phone' },
  { name: 'panel', as: 'signe', path: '/panels/brygga-test-kitchen' },
  { name: 'poll-results', as: 'signe', path: poll({ closesAt: { lt: new Date() } }) },
  { name: 'jury', as: 'bram', path: '/challenges/the-first-cup-before-anybody-is-awake/jury' },
  { name: 'desk-ideas', as: 'tomas', path: '/desk/ideas' },
  { name: 'desk-board', as: 'tomas', path: '/desk/ideas/board' },
  { name: 'inbox', as: 'signe', path: '/inbox' },
  { name: 'settings', as: 'signe', path: '/settings' },
  { name: 'desk', as: 'ida', path: '/desk/reports' },
  { name: 'desk-votes', as: 'ida', path: async (db) => `/desk/votes/${await putVotingCase(db)}` },
  { name: 'insights', as: 'ida', path: '/desk/search' },
  {
    name: 'manage-idea',
    as: 'tomas',
    path: async (db) =>
      (await thread({ kind: 'IDEA', title: { startsWith: 'A steam wand' } })(db)).replace(
        /^\/t\/(\d+).*/,
        '/manage/$1',
      ),
  },
  { name: 'admin-ideas', as: 'astrid', path: '/admin/ideas' },
  { name: 'admin-badges', as: 'astrid', path: '/admin/badges' },
  { name: 'admin-badge', as: 'astrid', path: '/admin/badges/thank-you' },
  { name: 'admin-badge-new', as: 'astrid', path: '/admin/badges/new' },
  { name: 'admin-brand', as: 'astrid', path: '/admin/brand' },
  { name: 'admin-categories', as: 'astrid', path: '/admin/categories' },
  { name: 'setup', as: 'astrid', path: '/setup/categories' },
  { name: 'welcome', as: 'signe', path: '/welcome/interests' },
];

/** The sizes and colours that each is taken in. */
export const looks = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

/** Those that README and docs show; kept small. */
export const shown: readonly string[] = [
  'question-1280-light',
  'home-390-light',
  'question-390-dark',
  'search-1280-light',
  'palette-1280-dark',
  'desk-1280-light',
];
