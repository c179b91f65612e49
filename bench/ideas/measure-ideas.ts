import { viewerFor } from '@embassy/api/kernel/viewer';
import { exportedIdeas } from '@embassy/api/modules/ideas/exporting/exported-ideas';
import { ideaInsight } from '@embassy/api/modules/ideas/insight/idea-insight';
import { ideaOrders, ideasPage, roadmapPage } from '@embassy/api/modules/ideas/list/ideas-page';
import { keptPromises } from '@embassy/api/modules/ideas/list/kept-promises';
import { weighIdeas } from '@embassy/api/modules/ideas/list/weigh-ideas';
import { deskOrders, deskPage } from '@embassy/api/modules/ideas/triage/desk-page';
import { loadSupport } from '@embassy/api/modules/ideas/triage/load-support';
import { weighSupport } from '@embassy/api/modules/ideas/triage/weigh-support';
import { createDatabase, type Database } from '@embassy/database';
import { lookedAt } from './fill-ideas.ts';
import { measureSupport, type SupportCost } from './measure-support.ts';

/** Milliseconds somebody waits for a part of a page: the median and the slowest. */
export type Read = { name: string; median: number; worst: number };
/** What the clock does, in seconds. */
export type Job = { name: string; seconds: number };
export type Measured = { reads: Read[]; jobs: Job[]; support: SupportCost; ideas: number; supports: number };

const rounds = 20;
/** How many pages somebody turns who reads on. */
const turned = 20;

/** Asks what the pages of members and of the product team ask, and does what the clock does. */
export async function measureIdeas(url: string): Promise<Measured> {
  const db = createDatabase(url);
  try {
    const jobs: Job[] = [
      { name: 'trends of all that woke', seconds: await seconds(() => weighIdeas(db, lookedAt)) },
      { name: 'trends an hour later', seconds: await seconds(() => weighIdeas(db, anHourLater)) },
      { name: 'weighted support, one run', seconds: await seconds(() => weighSupport(db, lookedAt)) },
    ];
    await db.$executeRaw`UPDATE idea_triage SET weighted = weighed_for * 10 + thread_id % 7`;
    await db.$executeRaw`VACUUM ANALYZE`;
    const reads: Read[] = [];
    for (const [name, read] of Object.entries(await pagesOf(db))) {
      const times: number[] = [];
      await read();
      for (let round = 0; round < rounds; round++) times.push(1000 * (await seconds(read)));
      times.sort((a, b) => a - b);
      reads.push({ name, median: times[Math.floor(times.length / 2)]!, worst: times.at(-1)! });
    }
    jobs.push({ name: 'the first 5,000 of an export', seconds: await seconds(() => exportFirst(db)) });
    const support = await measureSupport(db);
    return { reads, jobs, support, ideas: await db.idea.count(), supports: await db.vote.count() };
  } finally {
    await db.$disconnect();
  }
}

const anHourLater = new Date(lookedAt.getTime() + 3_600_000);
const visitor = viewerFor(null, '192.0.2.1');

async function pagesOf(db: Database): Promise<Record<string, () => Promise<unknown>>> {
  // Those drawn first have most ideas, those drawn last have fewest.
  const [product, popular, tag, category] = await Promise.all([
    db.product.findFirstOrThrow({ orderBy: { id: 'desc' } }),
    db.product.findFirstOrThrow({ orderBy: { id: 'asc' } }),
    db.tag.findFirstOrThrow({ orderBy: { id: 'desc' } }),
    db.category.findFirstOrThrow({ orderBy: { id: 'desc' } }),
  ]);
  const pages: Record<string, () => Promise<unknown>> = {};
  const first = { first: 20 };
  for (const order of Object.keys(ideaOrders) as (keyof typeof ideaOrders)[]) {
    pages[`/ideas, ${order}`] = () => ideasPage(db, visitor, { order }, first);
    pages[`/ideas, ${order}, planned`] = () =>
      ideasPage(db, visitor, { order, meaning: 'IN_PROGRESS' }, first);
    pages[`/ideas, ${order}, of one product`] = () =>
      ideasPage(db, visitor, { order, productId: product.id }, first);
    pages[`/ideas, ${order}, of the product with most`] = () =>
      ideasPage(db, visitor, { order, productId: popular.id }, first);
    pages[`/ideas, ${order}, of one tag`] = () => ideasPage(db, visitor, { order, tagId: tag.id }, first);
    pages[`/ideas, ${order}, of one category`] = () =>
      ideasPage(db, visitor, { order, categoryId: category.id }, first);
    const deep = await endOf(turned, (page) => ideasPage(db, visitor, { order }, page));
    pages[`/ideas, ${order}, page ${turned}`] = () =>
      ideasPage(db, visitor, { order }, { ...first, after: deep });
  }
  for (const column of ['NOW', 'NEXT', 'LATER', 'SHIPPED'] as const)
    pages[`/roadmap, ${column}`] = () => roadmapPage(db, visitor, { column }, first);
  pages['promises kept'] = () => keptPromises(db, lookedAt);
  const asked = { viewer: visitor, now: lookedAt };
  for (const order of Object.keys(deskOrders) as (keyof typeof deskOrders)[]) {
    pages[`/desk/ideas, ${order}`] = () => deskPage(db, asked, { order }, { first: 50 });
    pages[`/desk/ideas, ${order}, unowned`] = () =>
      deskPage(db, asked, { order, unowned: true }, { first: 50 });
    pages[`/desk/ideas, ${order}, of one product`] = () =>
      deskPage(db, asked, { order, productId: product.id }, { first: 50 });
    pages[`/desk/ideas, ${order}, of the product with most`] = () =>
      deskPage(db, asked, { order, productId: popular.id }, { first: 50 });
    pages[`/desk/ideas, ${order}, of one tag`] = () =>
      deskPage(db, asked, { order, tagName: tag.name }, { first: 50 });
    pages[`a column of the board, ${order}`] = () => deskPage(db, asked, { order, statusKey: 'new' }, first);
  }
  const most = await db.idea.findFirstOrThrow({ orderBy: [{ supporters: 'desc' }, { threadId: 'desc' }] });
  pages['who supports the most supported, by segment'] = () => loadSupport(db, [most.threadId]);
  for (const days of [30, 365] as const)
    pages[`insight over ${days} days`] = () => ideaInsight(db, { ...asked, days });
  return pages;
}

type Turn = (page: { first: number; after: string | null }) => Promise<{ rows: { cursor: string }[] }>;

/** Where somebody is who turned so many pages, or all there are. */
async function endOf(pages: number, turn: Turn): Promise<string | null> {
  let after: string | null = null;
  for (let page = 1; page < pages; page++)
    after = (await turn({ first: 20, after })).rows.at(-1)?.cursor ?? after;
  return after;
}

async function exportFirst(db: Database): Promise<void> {
  let exported = 0;
  const asked = { viewer: visitor, now: lookedAt, origin: 'https://community.example' };
  for await (const rows of exportedIdeas(db, asked, { order: 'NEWEST' })) {
    exported += rows.length;
    if (exported >= 5000) return;
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
