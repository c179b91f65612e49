import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { growThread } from '@embassy/api/testing/grow-thread';
import { signInAs } from '@embassy/api/testing/sign-in-as';
import { createDatabase, type Database } from '@embassy/database';
import { freePort } from '@embassy/database/embedded/free-port';
import { createPostgresEngine, reindex } from '@embassy/search-indexer';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../e2e/support/launch-browser.ts';
import { mostWeight, type Weight, weighPage } from '../e2e/support/weigh-page.ts';
import { importDump } from './search/import-dump.ts';
import { withOwnDatabase } from './search/own-database.ts';
import { type Line, printTable } from './search/print-table.ts';
import { withSite } from './web/bench-site.ts';
import { type Interactions, measureInteractions } from './web/measure-interactions.ts';
import { measureLighthouse, type Scores } from './web/measure-lighthouse.ts';
import { measureRequests, type Requests } from './web/measure-requests.ts';

export const description =
  'What pages weigh and how quick they are, on a dump in a real browser. --data DIR [--json FILE] [--runs N] [--database URL]';

type Tools = { database(): Promise<{ url: string }>; signal: AbortSignal };

type Result = {
  weight: Weight;
  lighthouse: Record<string, Scores>;
  interactions: Interactions;
  requests: Requests;
};

const answers = 40;

/** Imports the dump into a database of its own, lets one thread grow to 40 answers, and looks at the site as readers do. */
export async function run(args: readonly string[], tools: Tools): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      json: { type: 'string' },
      runs: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('Say how often, as in --runs 3.');
  if (!values.data) throw new Error('Name the folder of a dump, as in --data ./beer.stackexchange.com.');
  const folder = fromWhereAsked(values.data);
  const home = values.database ?? (await tools.database()).url;
  const result = await withOwnDatabase(home, (url) =>
    measureAll({ url, folder, runs, signal: tools.signal }),
  );
  const lines = linesOf(result);
  printTable(lines);
  for (const [page, { objections }] of Object.entries(result.lighthouse)) {
    if (objections.length > 0) console.log(`${page}: ${objections.join(', ')}`);
  }
  if (values.json) fs.writeFileSync(fromWhereAsked(values.json), `${JSON.stringify(result, null, 1)}\n`);
  if (lines.some(({ bar }) => bar?.isMet === false)) process.exitCode = 1;
  return result;
}

export default run;

/** Files are named as seen from where the command was given. */
const fromWhereAsked = (name: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

type Task = { url: string; folder: string; runs: number; signal: AbortSignal };

async function measureAll({ url, folder, runs, signal }: Task): Promise<Result> {
  const db = createDatabase(url, { connections: 8 });
  const secret = randomBytes(32).toString('hex');
  try {
    await importDump(db, url, folder);
    const thread = await growThread(db, answers);
    const engine = createPostgresEngine(db);
    await engine.prepare();
    await reindex(db, engine, { signal });
    return await withSite(url, secret, (site) => measureSite({ db, secret, site, thread, runs }));
  } finally {
    await db.$disconnect();
  }
}

type SiteTask = {
  db: Database;
  secret: string;
  site: string;
  thread: { id: number; slug: string };
  runs: number;
};

async function measureSite({ db, secret, site, thread, runs }: SiteTask): Promise<Result> {
  const path = `/t/${thread.id}/${thread.slug}`;
  const port = await freePort();
  const browser = await launchBrowser({ measured: true, args: [`--remote-debugging-port=${port}`] });
  try {
    const requests = await measureRequests(site + path);
    const visitor = await browser.newContext({ baseURL: site });
    const weight = await weighPage(visitor, path);
    await visitor.close();

    const { authorId, author } = await db.thread.findUniqueOrThrow({
      where: { id: thread.id },
      include: { author: true },
    });
    const voter = await db.member.create({ data: { handle: 'bench-voter', displayName: 'Vera Voter' } });
    const readers = {
      asker: await signedIn(browser, site, await signInAs(db, secret, authorId)),
      voter: await signedIn(browser, site, await signInAs(db, secret, voter.id)),
    };
    const interactions = await measureInteractions(readers, path);
    await Promise.all(Object.values(readers).map((context) => context.close()));

    const lighthouse: Result['lighthouse'] = {};
    const pages = { home: '/', thread: path, search: '/search?q=beer', profile: `/members/${author.handle}` };
    for (const [name, address] of Object.entries(pages)) {
      // Search engines ask that pages of results be kept from them; everything else about them is judged.
      lighthouse[name] = await measureLighthouse(site + address, port, { runs, hidden: name === 'search' });
    }
    return { weight, lighthouse, interactions, requests };
  } finally {
    await browser.close();
  }
}

/** A member on a phone. */
async function signedIn(browser: Browser, site: string, cookie: string): Promise<BrowserContext> {
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext({ baseURL: site, viewport: { width: 390, height: 844 } });
  await context.addCookies([{ name, value, url: site, httpOnly: true }]);
  return context;
}

function linesOf({ weight, lighthouse, interactions, requests }: Result): Line[] {
  const atMost = (value: number, most: number, unit: string) => ({
    says: `≤ ${most}${unit}`,
    isMet: value <= most,
  });
  const atLeast = (value: number, least: number) => ({ says: `≥ ${least}`, isMet: value >= least });
  const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
  return [
    ...(['script', 'css', 'html', 'font'] as const).map((kind) => ({
      what: `${kind} of a visitor’s thread of ${answers} answers, gzip`,
      value: `${kilobytes(weight[kind])} kB`,
      bar: atMost(kilobytes(weight[kind]), kilobytes(mostWeight[kind]), ' kB'),
    })),
    ...Object.entries(lighthouse).flatMap(([page, scores]) => [
      ...(['performance', 'accessibility', 'best-practices', 'seo'] as const).map((name) => ({
        what: `${page}: Lighthouse mobile, ${name}`,
        value: String(scores[name]),
        bar: atLeast(scores[name], name === 'performance' ? 95 : 100),
      })),
      {
        what: `${page}: largest paint, main thread blocked, shift`,
        value: `${scores.paintMs} ms, ${scores.blockedMs} ms, ${scores.shift}`,
        bar: { says: 'shift < 0.02', isMet: scores.shift < 0.02 },
      },
    ]),
    ...Object.entries(interactions).map(([what, ms]) => ({
      what: `${what}: press to picture, processor four times slower`,
      value: `${ms} ms`,
      bar: { says: '< 100 ms', isMet: ms < 100 },
    })),
    { what: 'visitors’ pages a second, kept ones', value: String(requests.kept) },
    { what: 'visitors’ pages a second, each made anew', value: String(requests.made) },
    { what: 'kept pages, times as many', value: `${requests.times}` },
  ];
}
