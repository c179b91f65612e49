import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildThread } from '../packages/api/src/testing/builders.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { peopleOf } from './support/people-of.ts';
import { type Site, startSite } from './support/start-site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const { somebody, flawsOf } = peopleOf(() => ({ site, browser }));

async function decide(page: Page, id: number, status: string, why: string) {
  await page.goto(`/manage/${id}`);
  await page.getByLabel('Status', { exact: true }).selectOption({ label: status });
  await page.getByLabel('Why').first().fill(why);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`/t/${id}`));
}

test('an idea is proposed, supported, planned and shipped, and the changelog says whose it was', async () => {
  const author = await somebody('MEMBER', { viewport: { width: 390, height: 844 } });
  const supporter = await somebody('MEMBER');
  const helper = await somebody('MEMBER', { javaScriptEnabled: false });
  const team = await somebody('PRODUCT_TEAM');
  const title = 'A hook on the side for the little brush';

  await author.page.goto('/ideas');
  await author.page.getByRole('link', { name: 'Propose an idea' }).click();
  await author.page.waitForURL(/\/ask/);
  await author.page.locator('input[name="title"]').fill(title);
  // Written in one text it has the same three headings, and is taken apart again.
  await author.page.getByLabel('The problem').fill('I look for the brush every morning.');
  await author.page
    .getByRole('textbox', { name: /propose/i })
    .fill('A hook would keep it where it is needed.');
  await author.page.getByRole('button', { name: 'Write it as one text instead' }).click();
  const whole = author.page.locator('textarea[name="markdown"]');
  await expect
    .poll(() => whole.inputValue())
    .toBe(
      '## The problem\n\nI look for the brush every morning.\n\n' +
        '## The proposal\n\nA hook would keep it where it is needed.',
    );
  await author.page.getByRole('button', { name: 'Write it in three parts instead' }).click();
  await expect
    .poll(() => author.page.getByLabel('The problem').inputValue())
    .toBe('I look for the brush every morning.');
  await author.page.getByLabel(/Who has it/).fill('Everybody with the small machine.');
  // Another kind has no parts: what stood in them is one text there, and nothing is lost on the way back.
  await author.page.locator('input[name="kind"][value="TIP"]').check({ force: true });
  await expect.poll(() => whole.inputValue()).toContain('Everybody with the small machine.');
  await author.page.locator('input[name="kind"][value="IDEA"]').check({ force: true });
  await author.page.getByRole('button', { name: 'Write it in three parts instead' }).click();
  await expect
    .poll(() => author.page.getByLabel(/Who has it/).inputValue())
    .toBe('Everybody with the small machine.');
  const space = await site.db.category.findFirstOrThrow({ where: { slug: 'ideas-machines' } });
  await author.page.locator('select[name="categoryId"]').selectOption(String(space.id));
  await author.page.locator('main button[data-go]').click();
  await author.page.waitForURL(/\/t\/\d+/);
  const idea = await site.db.thread.findFirstOrThrow({ where: { title } });

  await supporter.page.goto('/ideas?order=newest');
  const row = supporter.page.locator('li', { hasText: title });
  await row.getByRole('button', { name: /Support this/ }).click();
  await row.getByRole('button', { name: 'You support it' }).waitFor();
  expect(await flawsOf(supporter.page)).toEqual([]);
  await expect
    .poll(async () => (await site.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } })).supporters)
    .toBe(1);

  // Without scripts it works as well.
  await helper.page.goto('/ideas?order=newest');
  await helper.page
    .locator('li', { hasText: title })
    .getByRole('button', { name: /Support this/ })
    .click();
  await helper.page
    .locator('li', { hasText: title })
    .getByRole('button', { name: /You and 1 other support it/ })
    .waitFor();
  await helper.page.goto(`/t/${idea.id}/${idea.slug}`);
  await helper.page
    .locator('textarea[name="markdown"]')
    .last()
    .fill('On the left, so that it does not hang over the steam.');
  await helper.page.getByRole('button', { name: /reply/i }).last().click();
  await expect.poll(() => site.db.post.count({ where: { threadId: idea.id, role: 'REPLY' } })).toBe(1);
  const reply = await site.db.post.findFirstOrThrow({ where: { threadId: idea.id, role: 'REPLY' } });

  await decide(team.page, idea.id, 'Planned', 'It fits on the left side, from the spring on.');
  await team.page.goto('/roadmap');
  await team.page.getByRole('link', { name: title }).waitFor();
  // From the reply's menu the way leads to the form that knows which reply is meant.
  await team.page.goto(`/t/${idea.id}/${idea.slug}`);
  await team.page.locator(`#post-${reply.id}`).getByRole('button', { name: 'More' }).click();
  await team.page.getByRole('link', { name: 'Thank them for it' }).click();
  await team.page.waitForURL(/\/manage\//);
  await expect
    .poll(() => team.page.getByLabel('The address of a reply or a comment').inputValue())
    .toContain(`#post-${reply.id}`);
  await team.page.getByRole('button', { name: 'Thank them for it' }).click();
  await team.page.getByText('helped it along').waitFor();
  expect(await flawsOf(team.page)).toEqual([]);
  await decide(team.page, idea.id, 'Shipped', 'Every machine since May has the hook.');

  const visitor = await (await browser.newContext({ baseURL: site.url })).newPage();
  await visitor.goto('/changelog');
  const shipped = visitor.locator('li', { hasText: title });
  await shipped.getByText('Every machine since May has the hook.').waitFor();
  expect(await shipped.textContent()).toContain(`Proposed by ${author.member.displayName}.`);
  expect(await shipped.textContent()).toContain(`With thanks to ${helper.member.displayName}.`);
  expect(await axeViolations(visitor)).toEqual([]);
  const feed = await visitor.request.get('/changelog/feed.atom');
  expect(await feed.text()).toContain('Every machine since May has the hook.');

  // Whoever supported it hears of it, and its author has something of it.
  await expect
    .poll(() => site.db.notification.count({ where: { memberId: supporter.member.id, kind: 'IDEA' } }), {
      timeout: 20_000,
    })
    .toBe(2);
  await expect
    .poll(() => site.db.reputationEntry.count({ where: { memberId: author.member.id, rule: 'SHIPPED' } }), {
      timeout: 20_000,
    })
    .toBe(1);
  await supporter.page.goto('/inbox');
  await supporter.page.getByText('An idea that you support or follow is now: Shipped').waitFor();
  expect(await flawsOf(supporter.page)).toEqual([]);
}, 120_000);

test('two ideas are merged and taken apart again', async () => {
  const category = await site.db.category.findFirstOrThrow({ where: { slug: 'ideas-machines' } });
  const build = (title: string) => buildThread(site.db, { kind: 'IDEA', categoryId: category.id, title });
  const [into, from] = [
    await build('A bell when the water is hot'),
    await build('Please let it ring when it is hot'),
  ];
  const supporter = await somebody('MEMBER');
  await supporter.page.goto(`/t/${from.id}/${from.slug}`);
  await supporter.page.getByRole('button', { name: /Support this/ }).click();
  await supporter.page.getByRole('button', { name: 'You support it' }).waitFor();
  await expect
    .poll(async () => (await site.db.idea.findUniqueOrThrow({ where: { threadId: from.id } })).supporters)
    .toBe(1);
  const { page } = await somebody('PRODUCT_TEAM');
  await page.goto(`/manage/${from.id}`);
  await page.getByText('Merge into another idea').first().click();
  await page.getByLabel('The other idea').fill(`/t/${into.id}/${into.slug}`);
  await page.locator('details[open]').getByLabel('Why').fill('They ask for the same bell.');
  await page.locator('details[open]').getByRole('button').click();
  await page.waitForURL((url) => url.pathname.startsWith(`/t/${into.id}`));
  // What was merged is a link away, with its replies, and leads back.
  await page.getByRole('link', { name: 'Please let it ring when it is hot' }).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`/t/${from.id}`));
  await page.getByText('This idea was merged into A bell when the water is hot').waitFor();
  // What opens a thread is no reply that could become an idea; its tags are changed by whoever is trusted with them.
  expect(await page.locator('a[href*="split="]').count()).toBe(0);
  expect(await page.locator('main').getByText('Change the tags').count()).toBe(1);
  await page.getByRole('link', { name: 'A bell when the water is hot' }).first().waitFor();
  expect(await flawsOf(page)).toEqual([]);
  await supporter.page.goto(`/t/${into.id}/${into.slug}`);
  await supporter.page.getByRole('button', { name: /You and 1 other support it/ }).waitFor();
  await page.goto(`/manage/${from.id}`);
  await page.getByText('Take the merge back').first().click();
  await page.locator('details[open]').getByLabel('Why').fill('One rings, the other blinks.');
  await page.locator('details[open]').getByRole('button').click();
  await page.waitForURL((url) => url.pathname.startsWith(`/t/${from.id}`));
  await supporter.page.goto(`/t/${into.id}/${into.slug}`);
  await supporter.page.getByRole('button', { name: 'Support this', exact: true }).waitFor();

  // Made something else in a space that does not take it, it stays an idea, and the field says why.
  const space = await site.db.category.findFirstOrThrow({
    where: {
      ...{ deletedAt: null, readAudience: 'public', kinds: { hasSome: ['TIP', 'DISCUSSION'] } },
      NOT: { kinds: { has: 'QUESTION' } },
    },
  });
  await page.goto(`/manage/${into.id}`);
  await page.getByText('Make it something else again').first().click();
  const turn = page.locator('details[open] form');
  await turn.locator('select[name="kind"]').selectOption('QUESTION');
  await turn.locator('select[name="categoryId"]').selectOption(String(space.id));
  await turn.getByRole('button').click();
  await turn.getByText('Others read this space than here').waitFor();
  expect(await turn.locator('select[name="categoryId"]').inputValue()).toBe(String(space.id));
  expect(await site.db.thread.findUniqueOrThrow({ where: { id: into.id } })).toMatchObject({ kind: 'IDEA' });
}, 60_000);

test('an admin names a status in two languages, and gives one no more', async () => {
  const { page } = await somebody('ADMIN');
  await page.goto('/admin/ideas');
  const create = page.locator('section', { hasText: 'A new status' });
  await create.getByLabel('Name in English').fill('In the workshop');
  await create.getByLabel('Name in Svenska').fill('I verkstan');
  await create.getByLabel('What it means').selectOption({ label: 'In progress' });
  await create.getByRole('button', { name: 'Add this status' }).click();
  await page.locator('summary', { hasText: 'In the workshop' }).waitFor();
  await page.goto('/sv/admin/ideas');
  await page.locator('summary', { hasText: 'I verkstan' }).click();
  await page.locator('details[open]').getByRole('button', { name: 'Ge den inte längre' }).click();
  await page.getByRole('heading', { name: 'Ges inte längre' }).waitFor();
  expect(await flawsOf(page)).toEqual([]);
}, 60_000);
