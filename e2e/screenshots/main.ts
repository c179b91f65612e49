// `npm run screenshots`: plays the demo community in a folder of its own and takes pictures of the key screens, at
// both sizes and in both colours, into `.screenshots/` with an `index.html`. `-- NAME …` takes only these;
// `-- --keep` also writes those that the docs show, made small, to `docs/screenshots/`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { createDatabase, type Database } from '../../packages/database/src/index.ts';
import { databaseUrlOf, spawnServer } from '../../packages/server/tests/spawned-server.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { signIn } from '../support/sign-in.ts';
import { contactSheet } from './contact-sheet.ts';
import { looks, type Screen, screens, shown } from './screens.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.screenshots');
const keeping = path.join(root, 'docs/screenshots');

const words = process.argv.slice(2);
const keeps = words.includes('--keep');
const names = words.filter((word) => !word.startsWith('--'));
const chosen = names.length === 0 ? screens : screens.filter(({ name }) => names.includes(name));
if (chosen.length === 0) throw new Error(`There are ${screens.map(({ name }) => name).join(', ')}.`);

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-screenshots-'));
fs.chmodSync(dataDir, 0o755);
const server = await spawnServer({ env: { DATA_DIR: dataDir, SEED: 'demo' } });
let browser: Browser | undefined;
let db: Database | undefined;
try {
  await server.ready();
  browser = await launchBrowser();
  db = createDatabase(databaseUrlOf(dataDir), { connections: 2 });
  await indexed(db);
  fs.mkdirSync(folder, { recursive: true });
  for (const look of looks) await takeAll(browser, db, look);
  fs.writeFileSync(path.join(folder, 'index.html'), contactSheet(chosen));
  console.log(`${chosen.length * looks.length} pictures: ${path.join(folder, 'index.html')}`);
  if (keeps) await keepShown();
} finally {
  await browser?.close();
  await db?.$disconnect();
  server.child.kill('SIGTERM');
  await server.ended;
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/** What the demo wrote is indexed in the background. */
async function indexed(db: Database): Promise<void> {
  const written = await db.thread.count({ where: { state: 'VISIBLE', mergedIntoId: null } });
  for (const deadline = Date.now() + 120_000; (await db.searchDocument.count()) < written; await sleep(250))
    if (Date.now() > deadline) throw new Error('The demo was not indexed within two minutes');
}

async function takeAll(browser: Browser, db: Database, look: (typeof looks)[number]): Promise<void> {
  const { width, height, colorScheme } = look;
  const contexts = new Map<string, BrowserContext>();
  for (const screen of chosen) {
    const who = screen.as ?? '';
    let context = contexts.get(who);
    if (!context) {
      const viewport = { width, height };
      context = await browser.newContext({
        viewport,
        colorScheme,
        baseURL: server.url,
        reducedMotion: 'reduce',
      });
      contexts.set(who, context);
      if (screen.as) await signInTo(context, screen.as);
    }
    await take(context, db, screen, path.join(folder, `${screen.name}-${width}-${colorScheme}.png`));
  }
  for (const context of contexts.values()) await context.close();
}

async function signInTo(context: BrowserContext, persona: string): Promise<void> {
  const page = await context.newPage();
  await signIn(page, persona);
  await page.close();
}

async function take(context: BrowserContext, db: Database, screen: Screen, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(typeof screen.path === 'string' ? screen.path : await screen.path(db));
  await page.waitForLoadState('networkidle');
  await screen.before?.(page);
  await page.screenshot({ path: file, caret: 'hide' });
  await page.close();
}

/** Writes the pictures of the docs with the few colours that they have. */
async function keepShown(): Promise<void> {
  for (const name of shown) {
    const target = path.join(keeping, `${name}.png`);
    const picture = path.join(folder, `${name}.png`);
    if (!fs.existsSync(picture)) continue;
    const { size } = await sharp(picture).png({ palette: true, effort: 10 }).toFile(target);
    console.log(`${path.relative(root, target)}: ${Math.round(size / 1000)} kB`);
    if (size >= 120_000) throw new Error(`${name} is too large for the docs`);
  }
}
