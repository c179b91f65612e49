import { parseArgs } from 'node:util';
import { createDatabase } from '@embassy/database';
import { fillIdeas, type Size } from './ideas/fill-ideas.ts';
import { type Measured, measureIdeas } from './ideas/measure-ideas.ts';
import { withOwnDatabase } from './search/own-database.ts';
import { type Line, printTable } from './search/print-table.ts';

export const description =
  'How long lists of ideas, the roadmap and the ideas’ desk take, beside a community of a twentieth of that size. [--ideas N] [--supports N] [--seed N] [--database URL]';

type Tools = { database(): Promise<{ url: string }> };

/** How much smaller the community is that the same is asked of. */
const smaller = 20;
/** Longer than this nobody waits for a part of a page, and for what is drawn from the ideas of a year. */
const mostMs = 100;
const mostMsOfYear = 1000;
/** That support is counted apart for a store shall not be noticed by whoever gives it. */
const mostTimes = 1.5;

/** Fills a small and a large database of its own with ideas and their support, and asks both the same. */
export async function run(
  args: readonly string[],
  tools: Tools,
): Promise<{ small: Measured; large: Measured }> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ideas: { type: 'string', default: '100000' },
      supports: { type: 'string', default: '5000000' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const size: Size = {
    ideas: Number(values.ideas),
    supports: Number(values.supports),
    seed: Number(values.seed),
  };
  if (!Object.values(size).every((number) => Number.isInteger(number) && number > 0))
    throw new Error('--ideas, --supports and --seed are whole numbers above zero.');
  const home = values.database ?? (await tools.database()).url;
  const ofSize = (one: Size) => withOwnDatabase(home, (url) => measure(url, one));
  const { ideas, supports, seed } = size;
  const small = await ofSize({
    ideas: Math.ceil(ideas / smaller),
    supports: Math.ceil(supports / smaller),
    seed,
  });
  const large = await ofSize(size);
  printTable([
    { what: 'ideas', value: large.ideas.toLocaleString('en') },
    { what: 'supports', value: large.supports.toLocaleString('en') },
    ...large.reads.map((read, n): Line => {
      const ratio = read.median / small.reads[n]!.median;
      const value = `${read.median.toFixed(1)} ms, at most ${read.worst.toFixed(1)} ms, ${ratio.toFixed(1)} times the small one's`;
      const most = read.name.startsWith('insight') ? mostMsOfYear : mostMs;
      return { what: read.name, value, bar: { says: `≤ ${most} ms`, isMet: read.median <= most } };
    }),
    ...large.support.map(({ name, plain, local }): Line => {
      const ratio = local / plain;
      return {
        what: `${name} an idea for one's own store`,
        value: `${local.toFixed(1)} ms, ${ratio.toFixed(2)} times one for no store`,
        bar: { says: `≤ ${mostTimes} times`, isMet: ratio <= mostTimes },
      };
    }),
    ...large.jobs.map(({ name, seconds }): Line => ({ what: name, value: `${seconds.toFixed(1)} s` })),
  ]);
  return { small, large };
}

export default run;

async function measure(url: string, size: Size): Promise<Measured> {
  const db = createDatabase(url);
  try {
    await fillIdeas(db, size);
  } finally {
    await db.$disconnect();
  }
  return measureIdeas(url);
}
