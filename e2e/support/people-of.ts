import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildMember } from '../../packages/api/src/testing/builders.ts';
import { signInAs } from '../../packages/api/src/testing/sign-in-as.ts';
import { axeViolations } from './axe.ts';
import type { Site } from './start-site.ts';
import { watchPage } from './watch-page.ts';

type Role = 'MEMBER' | 'AGENT' | 'PRODUCT_TEAM' | 'MODERATOR' | 'ADMIN';

let serial = 0;

/** People for the journeys of a file, whose site and browser are there once its first test begins. */
export function peopleOf(begun: () => { site: Site; browser: Browser }) {
  const problems: string[] = [];
  return {
    /** A member of this role with a browser of their own. */
    async somebody(role: Role, options: BrowserContextOptions = {}) {
      const { site, browser } = begun();
      const context = await browser.newContext({ baseURL: site.url, ...options });
      const handle = `e2e-${++serial}-${Date.now() % 100_000}`;
      const member = await buildMember(site.db, { role, handle, displayName: `Journey ${serial}` });
      const secret = fs.readFileSync(path.join(site.dataDir, 'secret'), 'utf8').trim();
      const [name, value] = (await signInAs(site.db, secret, member.id)).split('=') as [string, string];
      await context.addCookies([{ name, value, url: site.url, httpOnly: true }]);
      const page = await context.newPage();
      watchPage(page, problems);
      return { page, member };
    },
    /** What is in the way of a page’s readers. */
    flawsOf: async (page: Page) => [
      ...(await axeViolations(page)),
      // Browsers tell of refused forms and missing pages by themselves.
      ...problems.filter((problem) => !/status of 4(04|22)/.test(problem)),
    ],
  };
}
