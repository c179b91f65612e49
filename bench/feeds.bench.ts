import { parseArgs } from 'node:util';
import { viewerFor } from '@embassy/api/kernel/viewer';
import { type FeedFilter, feedPage } from '@embassy/api/modules/threads/feed';
import { createDatabase, type Database, Prisma, type Reader } from '@embassy/database';

export const description =
  'How long the lists take on the community that is there: time and pages of each. [--database URL] [--plans]';

type Tools = { database(): Promise<{ url: string }> };
type Plan = { 'Node Type': string; 'Index Name'?: string; 'Actual Rows'?: number; Plans?: Plan[] };
type Measured = { ms: number; pages: number; rows: number; plan: string };

const slowMs = 50;
const rounds = 3;

/** Measures the feed in every order and filter, with the widest and narrowest that the community has. */
export async function run(args: readonly string[], tools: Tools): Promise<Record<string, Measured>> {
  const { values } = parseArgs({
    args: [...args],
    options: { database: { type: 'string' }, plans: { type: 'boolean', default: false } },
  });
  const db = createDatabase(values.database ?? (await tools.database()).url, { connections: 2 });
  const results: Record<string, Measured> = {};
  try {
    for (const [name, filter] of Object.entries(await feedsOf(db))) {
      const measured = await measure(db, filter);
      results[name] = measured;
      const flag = measured.ms > slowMs ? '!' : ' ';
      const { ms, pages, rows } = measured;
      console.log(
        `${flag} ${name.padEnd(44)} ${ms.toFixed(1).padStart(8)} ms ${String(pages).padStart(8)} pages ${rows} rows`,
      );
      if (values.plans || measured.ms > slowMs) console.log(`    ${measured.plan}`);
    }
  } finally {
    await db.$disconnect();
  }
  return results;
}

export default run;

type Feed = Omit<FeedFilter, 'period'> & Partial<Pick<FeedFilter, 'period'>>;

async function feedsOf(db: Database): Promise<Record<string, Feed>> {
  const [commonTag, rareTag] = await Promise.all(
    (['desc', 'asc'] as const).map((threadCount) =>
      db.tag.findFirst({ where: { threadCount: { gt: 0 } }, orderBy: { threadCount } }),
    ),
  );
  const category = await db.category.findFirst({ orderBy: { threadCount: 'desc' } });
  const product = await db.product.findFirst({ orderBy: { threadCount: 'desc' } });
  const author = await db.member.findFirst({ orderBy: { threadCount: 'desc' } });
  const filters: Record<string, Omit<Feed, 'order'>> = {
    everything: {},
    question: { kind: 'QUESTION' },
    idea: { kind: 'IDEA' },
    'French (few)': { language: 'fr' },
    'English (most)': { language: 'en' },
    'Danish (none)': { language: 'da' },
    ...(category && { [`category ${category.slug}`]: { categoryId: category.id } }),
    ...(category?.parentId != null && { 'category with children': { categoryId: category.parentId } }),
    ...(commonTag && { [`tag ${commonTag.name} (${commonTag.threadCount})`]: { tagId: commonTag.id } }),
    ...(rareTag && { [`tag ${rareTag.name} (${rareTag.threadCount})`]: { tagId: rareTag.id } }),
    ...(product && { [`product ${product.slug}`]: { productId: product.id } }),
    ...(author && { [`author with ${author.threadCount}`]: { authorId: author.id } }),
    ...(commonTag && { 'common tag, French ideas': { tagId: commonTag.id, language: 'fr', kind: 'IDEA' } }),
    ...(product && rareTag && { 'product and rare tag': { productId: product.id, tagId: rareTag.id } }),
  };
  const orders: Record<string, Pick<Feed, 'order' | 'period'>> = {
    active: { order: 'ACTIVE' },
    latest: { order: 'LATEST' },
    unanswered: { order: 'UNANSWERED' },
    'top ever': { order: 'TOP', period: 'ALL' },
    'top of a year': { order: 'TOP', period: 'YEAR' },
    'top of a month': { order: 'TOP', period: 'MONTH' },
  };
  return Object.fromEntries(
    Object.entries(filters).flatMap(([what, filter]) =>
      Object.entries(orders).map(([how, order]) => [`${what}, ${how}`, { ...filter, ...order }]),
    ),
  );
}

/** The best of some rounds, as the database itself tells it. */
async function measure(db: Database, filter: Feed): Promise<Measured> {
  const newest = await db.thread.findFirst({ orderBy: { createdAt: 'desc' }, select: { createdAt: true } });
  const viewer = viewerFor(null, '127.0.0.1');
  let best: Measured | undefined;
  for (let round = 0; round < rounds; round++) {
    const explained = explaining(db);
    await feedPage(
      explained.db,
      viewer,
      { period: 'ALL', ...filter },
      { first: 20 },
      newest?.createdAt ?? new Date(),
    );
    if (!best || explained.told!.ms < best.ms) best = explained.told!;
  }
  return best!;
}

/** A reader that explains its one raw query instead of answering it. */
function explaining(db: Database): { db: Reader; told: Measured | undefined } {
  const result: { db: Reader; told: Measured | undefined } = { db, told: undefined };
  result.db = new Proxy(db, {
    get(target, name) {
      if (name !== '$queryRaw') return Reflect.get(target, name);
      return async (query: Prisma.Sql) => {
        const [row] = await target.$queryRaw<{ 'QUERY PLAN': [Record<string, unknown>] }[]>(
          Prisma.sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${query}`,
        );
        const [told] = row!['QUERY PLAN'] as unknown as [
          { Plan: Plan & Record<string, number>; 'Execution Time': number },
        ];
        const { Plan: plan } = told;
        result.told = {
          ms: told['Execution Time'],
          pages: plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!,
          rows: plan['Actual Rows']!,
          plan: planText(plan),
        };
        return [];
      };
    },
  });
  return result;
}

function planText(plan: Plan): string {
  const own = `${plan['Node Type']}${plan['Index Name'] ? ` on ${plan['Index Name']}` : ''} (${plan['Actual Rows'] ?? 0})`;
  const below = (plan.Plans ?? []).map(planText);
  return below.length === 0 ? own : `${own} ← ${below.length === 1 ? below[0] : `[${below.join('; ')}]`}`;
}
