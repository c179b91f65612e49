import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildMember, buildThread } from '../packages/api/src/testing/builders.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

const password = 'a warm grey morning';

let site: Site;
let browser: Browser;
/** Signed in once; each test begins with a device of its own. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
let contexts: BrowserContext[] = [];
let problems: string[] = [];
/** What the browser itself says of what a test does on purpose: it may say so later than the page does. */
let expected: RegExp[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
  const found = problems.filter((problem) => !expected.some((one) => one.test(problem)));
  [problems, expected] = [[], []];
  expect(found).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function signIn(page: Page, handle: string) {
  await page.getByLabel('E-mail address').fill(`${handle}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { ... on Error { code } } }`;

/** A device of somebody's, with nothing on it but their session. */
async function deviceOf(handle: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const storageState = sessions.get(handle);
  const context = await browser.newContext({ baseURL: site.url, storageState, ...options });
  contexts.push(context);
  if (!sessions.has(handle)) {
    const email = `${handle}@example.org`;
    const displayName = handle[0]!.toUpperCase() + handle.slice(1);
    const input = { handle, displayName, email, password, locale: 'en' };
    const answer = await context.request.post('/graphql', { data: { query: signUp, variables: { input } } });
    expect(await answer.json()).toEqual({ data: { signUp: {} } });
    await site.db.login.update({ where: { email }, data: { emailVerified: true } });
    sessions.set(handle, await context.storageState());
  }
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  watchPage(page, problems);
  await page.goto(path);
  return page;
}

/** The rich editor, once it has taken the field's place. */
async function richEditor(page: Page): Promise<Locator> {
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  return editor;
}

/** A busy machine takes its time. */
const patience = { timeout: 15_000 };

const field = (page: Page) => page.locator('form textarea[name="markdown"][maxlength]');
const written = (page: Page) => field(page).inputValue();

async function someThread(): Promise<{ id: number; path: string }> {
  const { id, slug } = await buildThread(site.db);
  return { id, path: `/t/${id}/${slug}` };
}

/** What this device keeps. */
const keptOn = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

const answersIn = (threadId: number, text: string) =>
  site.db.post.count({ where: { threadId, markdown: { contains: text } } });

const smallPicture = {
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAIAAAADnC86AAAAMElEQVR42u3NQQkAAAgEsGtjE/MZ2RKCn8H+S/W8iFgsFovFYrFYLBaLxWKxWHxnAa+ELZuzFYHHAAAAAElFTkSuQmCC',
    'base64',
  ),
};

describe('the editor', () => {
  test('writes Markdown by typing, tools and keys; plain and back loses nothing', async () => {
    const page = await open(await deviceOf('signe'), '/ask');
    const editor = await richEditor(page);
    await editor.focus();
    await page.keyboard.type('## Leak\nIt is');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('very');
    await page.keyboard.press('End');
    await page.keyboard.type(' wet.\n\n- one\ntwo\n\n');
    await expect.poll(() => written(page), patience).toContain('## Leak\nIt **is');
    // One stop for all tools, arrows among them, back to where the words go.
    await page.keyboard.press('Shift+Tab');
    const tool = page.getByRole('toolbar', { name: 'Formatting' }).locator(':focus');
    await expect.poll(() => tool.getAttribute('aria-label'), patience).toBe('Bold');
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => tool.getAttribute('aria-label'), patience).toBe('Table');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Part');
    await expect.poll(() => written(page), patience).toContain('| Part | Column |');
    const text = await written(page);
    expect(text).toMatch(/- one\n- two\n/);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Write plain Markdown' }).click();
    await page.getByRole('textbox', { name: 'What happened, and what you tried' }).press('Control+End');
    await page.keyboard.type('Plain.');
    await expect.poll(() => written(page), patience).toBe(`${text}Plain.`);
    // Remembered on this device.
    await expect.poll(() => keptOn(page), patience).toContain('Plain.');
    await page.reload();
    await page.getByRole('button', { name: 'Show it as it will look' }).click();
    await richEditor(page);
    await expect.poll(() => written(page), patience).toBe(`${text}Plain.`);

    // The preview is made by what will make the post.
    await page.getByRole('button', { name: 'Preview' }).click();
    await page
      .getByRole('region', { name: 'How it will look' })
      .getByRole('heading', { name: 'Leak' })
      .waitFor();
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await page.getByText('The draft is gone.').waitFor();
  });

  test('takes over from the plain field without losing a letter, the caret or its height', async () => {
    const context = await deviceOf('signe');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route(/rich-surface-.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    const { path } = await someThread();
    const page = await open(context, path);
    await field(page).click();
    await page.keyboard.type('First words and last');
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
    const before = await field(page).boundingBox();
    release();
    const editor = await richEditor(page);
    await page.keyboard.type('the ');
    await expect.poll(() => written(page), patience).toBe('First words and the last');
    const after = await editor.boundingBox();
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThanOrEqual(1);
  });

  test('completes members and emojis', async () => {
    const { path } = await someThread();
    await buildMember(site.db, { handle: 'larsson', displayName: 'Lars Larsson' });
    const page = await open(await deviceOf('signe'), path);
    const editor = await richEditor(page);
    await editor.focus();
    await page.keyboard.type('Ask @lar', { delay: 15 });
    const list = page.getByRole('listbox', { name: 'Members' });
    await list.getByRole('option', { name: /Lars/ }).waitFor();
    await expect
      .poll(async () => {
        const active = await editor.getAttribute('aria-activedescendant');
        return active && list.locator(`[id="${active}"]`).getAttribute('aria-selected');
      }, patience)
      .toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => written(page), patience).toBe('Ask @larsson ');
    await page.keyboard.type(':thumbs', { delay: 15 });
    // The first of those for all that was typed, no longer of those for its beginning.
    await page
      .getByRole('listbox', { name: 'Emoji' })
      .getByRole('option', { selected: true })
      .filter({ hasText: '👍' })
      .waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => written(page), patience).toMatch(/^Ask @larsson 👍️? $/u);
    await page.keyboard.type('@lar', { delay: 15 });
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await expect.poll(() => written(page), patience).toMatch(/@lar$/);
  });

  test('makes Markdown of what is pasted, and pictures of files', async () => {
    const context = await deviceOf('signe');
    const { path } = await someThread();
    const page = await open(context, path);
    const editor = await richEditor(page);
    await editor.focus();
    const paste = (html: string, text: string) =>
      editor.evaluate(
        (element, [markup, plain]) => {
          const data = new DataTransfer();
          if (markup) data.setData('text/html', markup);
          data.setData('text/plain', plain ?? '');
          element.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
        },
        [html, text],
      );
    await paste(
      '<b style="font-weight:normal"><h2>Steps</h2><ul><li>Open <b>it</b></li><li>See <a href="https://e.example/a">this</a></li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2|3</td></tr></table></b>',
      'x',
    );
    await expect
      .poll(() => written(page), patience)
      .toBe(
        '## Steps\n\n- Open **it**\n- See [this](https://e.example/a)\n\n| A | B |\n| --- | --- |\n| 1 | 2\\|3 |',
      );
    await page.keyboard.press('Control+a');
    await paste(
      `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>One</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Two <span style="font-weight:700">bold</span></p>`,
      'x',
    );
    await expect.poll(() => written(page), patience).toBe('- One\n- Two **bold**');

    // The first try does not arrive; then it does.
    let tries = 0;
    await page.route('**/media', (route) => (tries++ === 0 ? route.abort() : route.continue()));
    await page.locator('input[type="file"]').setInputFiles([{ ...smallPicture, name: 'leak.png' }]);
    await page.getByText('The photo did not arrive.').waitFor();
    expected.push(/ERR_FAILED/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('What does it show?').fill('A puddle [left]');
    await expect
      .poll(() => written(page), patience)
      .toMatch(/- Two \*\*bold\*\*\n\n!\[A puddle \\\[left\\\]\]\(\/media\/[\w./-]+\)/);
    await page.locator('.cm-content img[src^="/media/"]').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove leak.png from the text' }).click();
    await expect.poll(() => written(page), patience).not.toContain('/media/');

    // Several stand in the order they were chosen in, and show none of their Markdown.
    await page
      .locator('input[type="file"]')
      .setInputFiles(['first.png', 'second.png'].map((name) => ({ ...smallPicture, name })));
    const descriptions = page.getByLabel('What does it show?');
    await descriptions.nth(1).waitFor();
    await descriptions.nth(0).fill('One cup');
    await descriptions.nth(1).fill('Two cups');
    await expect
      .poll(() => written(page), patience)
      .toMatch(/!\[One cup\]\(\/media\/[\w./-]+\)\n\n!\[Two cups\]\(\/media\//);
    expect(await editor.textContent()).not.toContain('/media/');
  });

  test('tells newcomers what would make their question easier to answer, and holds nobody up', async () => {
    const page = await open(await deviceOf('noor'), '/ask');
    await page.getByLabel('Your question').fill('HELP MY MACHINE IS BROKEN');
    await page.getByText('Small letters and one question mark').waitFor();
    await page.getByLabel('Your question').fill('Duett 2 drips after descaling');
    await page.getByText('Small letters and one question mark').waitFor({ state: 'detached' });
  });
});

describe('drafts', () => {
  test('survive a crash, follow to another device, and two that were written apart are both kept', async () => {
    const { path } = await someThread();
    const desk = await deviceOf('signe');
    const saving = /SaveDraft/;
    let isCut = true;
    await desk.route('**/graphql', (route) =>
      isCut && saving.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
    const first = await open(desk, path);
    await (await richEditor(first)).focus();
    await first.keyboard.type('Written before the crash');
    // Then the power goes: no farewell, and the server has heard nothing.
    await expect.poll(() => keptOn(first), patience).toContain('Written before the crash');
    const cut = await desk.newCDPSession(first);
    const crashed = first.waitForEvent('crash');
    // The page never answers that any more.
    void cut.send('Page.crash').catch(() => {});
    await crashed;
    problems = [];
    isCut = false;
    const second = await open(desk, path);
    await expect.poll(() => written(second), patience).toBe('Written before the crash');
    await second.getByText('Draft saved').waitFor();

    const phone = await open(await deviceOf('signe'), path);
    await expect.poll(() => written(phone), patience).toBe('Written before the crash');
    await (await richEditor(phone)).focus();
    await phone.keyboard.press('Control+a');
    await phone.keyboard.type('Written anew on the phone');
    await phone.getByText('Draft saved').waitFor();

    await (await richEditor(second)).focus();
    await second.keyboard.press('Control+End');
    await second.keyboard.type(', and after it');
    await second.getByText('You went on elsewhere').waitFor();
    expect(await second.getByRole('region', { name: 'You went on elsewhere' }).textContent()).toBe(
      'Written anew on the phone',
    );
    await expect.poll(() => written(second), patience).toBe('Written before the crash, and after it');
    await second.getByRole('button', { name: 'Put this one in the field' }).click();
    await expect.poll(() => written(second), patience).toBe('Written anew on the phone');
    expect(await second.getByRole('region', { name: 'You went on elsewhere' }).textContent()).toBe(
      'Written before the crash, and after it',
    );
    await second.getByRole('button', { name: 'Go on with the one in the field' }).click();
    await second.getByText('Draft saved').waitFor();

    await second.getByRole('button', { name: 'Throw it away' }).click();
    await expect.poll(() => written(second), patience).toBe('');
    await second.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => written(second), patience).toBe('Written anew on the phone');
  });

  test('are there again after going elsewhere and back, without a question', async () => {
    const { path } = await someThread();
    const page = await open(await deviceOf('lars'), path);
    await (await richEditor(page)).focus();
    await page.keyboard.type('Half a thought');
    await page
      .getByRole('banner')
      .getByRole('link', { name: /Brygga/ })
      .click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await expect.poll(() => written(page), patience).toBe('Half a thought');
  });

  test('go when what they became was sent', async () => {
    const { id, path } = await someThread();
    const page = await open(await deviceOf('lars'), path);
    await (await richEditor(page)).focus();
    await page.keyboard.type('Rinse the valve with warm water and try again.');
    await page.getByText('Draft saved').waitFor();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect.poll(() => answersIn(id, 'Rinse the valve'), patience).toBe(1);
    await expect.poll(() => written(page), patience).toBe('');
    await expect.poll(() => site.db.draft.count({ where: { key: `answer:${id}` } }), patience).toBe(0);
    await page.reload();
    await richEditor(page);
    await expect.poll(() => written(page), patience).toBe('');
  });
});

test('a page that is read to its end stays where it is when its editor comes', async () => {
  const { path } = await someThread();
  const context = await deviceOf('bram', { serviceWorkers: 'block', viewport: { width: 1280, height: 600 } });
  const page = await context.newPage();
  const { promise: read, resolve: goOn } = Promise.withResolvers<void>();
  await page.route(/\/assets\/rich-surface/, async (route) => {
    await read;
    await route.continue();
  });
  await page.goto(path);
  const scroll = () => page.evaluate(() => scrollY);
  await page.getByRole('toolbar', { name: 'Formatting' }).waitFor({ state: 'attached' });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const end = await scroll();
  expect(end).toBeGreaterThan(0);
  expect(await page.locator('.cm-content').count()).toBe(0);
  goOn();
  await richEditor(page);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await scroll()).toBe(end);
});

describe('nothing typed is lost', () => {
  const words = 'Take the shower screen off and soak it overnight.';

  async function answering(persona: string, options?: BrowserContextOptions) {
    const { id, path } = await someThread();
    const context = await deviceOf(persona, options);
    const page = await open(context, path);
    await (await richEditor(page)).focus();
    await page.keyboard.type(words);
    return { id, context, page, send: page.getByRole('button', { name: 'Answer', exact: true }) };
  }

  test('offline: shown at once, taken back, kept, told, and sent on return', async () => {
    // A service worker would come back after the page here, which a connection of people does not do.
    const { id, context, page, send } = await answering('bram', { serviceWorkers: 'block' });
    await page.getByText('Draft saved').waitFor();
    await context.setOffline(true);
    await send.click();
    await page.getByText('sends itself as soon as you are back').waitFor();
    await expect.poll(() => written(page), patience).toBe(words);
    expect(await answersIn(id, words)).toBe(0);
    expected.push(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);
    await expect.poll(() => answersIn(id, words), patience).toBe(1);
    await expect.poll(() => written(page), patience).toBe('');
    await expect.poll(() => page.getByText(words).count(), patience).toBe(1);
  });

  test('the session ended: signing in elsewhere and sending again is all', async () => {
    const { id, context, page, send } = await answering('bram');
    await context.clearCookies();
    await send.click();
    const link = page.getByRole('link', { name: 'Sign in in a new tab' });
    await link.waitFor();
    await expect.poll(() => written(page), patience).toBe(words);
    const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await signIn(tab, 'bram');
    await tab.close();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => answersIn(id, words), patience).toBe(1);
  });

  test.each([
    [
      'a fault of the server',
      { errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL' } }] },
      'Something went wrong on our side',
    ],
    [
      'too much in a short time',
      {
        data: { addPost: { __typename: 'LimitReachedError', code: 'LIMIT_REACHED', retryAfterSeconds: 120 } },
      },
      'Try again in 2 minutes',
    ],
  ])('%s: the answer is taken back into its field', async (_name, answer, told) => {
    const { id, page, send } = await answering('bram');
    let isBroken = true;
    const { promise: seen, resolve: goOn } = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (!isBroken || !/AddPost/.test(route.request().postData() ?? '')) return route.continue();
      await seen;
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(answer) });
    });
    await send.click();
    // At its place at once.
    await page.locator('#post-sending').getByText(words).waitFor();
    goOn();
    await page.getByText(told).waitFor();
    await page.locator('#post-sending').waitFor({ state: 'detached' });
    await expect.poll(() => written(page), patience).toBe(words);
    await page.locator('.cm-content').getByText(words).waitFor();
    expected.push(/Unexpected error/);
    isBroken = false;
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => answersIn(id, words), patience).toBe(1);
  });

  test('a picture that is added before anybody was in the text stands below it', async () => {
    const { id } = await someThread();
    const author = await site.db.member.findFirstOrThrow({ where: { handle: 'signe' } });
    const post = await site.db.post.findFirstOrThrow({ where: { threadId: id, role: 'OPENING' } });
    const markdown = 'The gauge shows nine bar when I brew.';
    await site.db.post.update({ where: { id: post.id }, data: { authorId: author.id, markdown } });
    const page = await open(await deviceOf('signe'), `/posts/${post.id}/edit`);
    await richEditor(page);
    await page.locator('input[type="file"]').setInputFiles([{ ...smallPicture, name: 'gauge.png' }]);
    await page.getByLabel('What does it show?').waitFor();
    expect(await written(page)).toMatch(/^The gauge shows nine bar when I brew\.\n\n!\[\]\(\/media\//);
  });

  test('somebody edited meanwhile: both texts and their differences', async () => {
    const { id } = await someThread();
    const author = await site.db.member.findFirstOrThrow({ where: { handle: 'signe' } });
    const post = await site.db.post.findFirstOrThrow({ where: { threadId: id, role: 'OPENING' } });
    await site.db.post.update({
      where: { id: post.id },
      data: { authorId: author.id, markdown: 'The gauge shows nine bar when I brew.' },
    });
    const page = await open(await deviceOf('signe'), `/posts/${post.id}/edit`);
    await (await richEditor(page)).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Mine.');
    await site.db.post.update({
      where: { id: post.id },
      data: { markdown: 'The gauge shows ten bar when I brew.', version: { increment: 1 } },
    });
    await page.getByRole('button', { name: 'Save the change' }).click();
    const conflict = page.getByRole('region', { name: 'What changed in the meantime' });
    await conflict.waitFor();
    expected.push(/409/);
    await expect.poll(() => written(page), patience).toBe('The gauge shows nine bar when I brew. Mine.');
    expect(await conflict.locator('ins').allTextContents()).toEqual([expect.stringContaining('ten')]);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.waitForURL(/\/t\//);
    expect((await site.db.post.findUniqueOrThrow({ where: { id: post.id } })).markdown).toBe(
      'The gauge shows nine bar when I brew. Mine.',
    );
  });
});
