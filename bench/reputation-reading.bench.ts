import { parseArgs } from 'node:util';
import { decideTiers, rebuildLedger } from '@embassy/api/modules/reputation/index';
import { createDatabase } from '@embassy/database';
import { fillCommunity, type Size } from './reputation/fill-community.ts';
import { measureReading, type Reading } from './reputation/measure-reading.ts';
import { withOwnDatabase } from './search/own-database.ts';
import { type Line, printTable } from './search/print-table.ts';

export const description =
  'How long pages of points and boards take, what runs at night, previews of badges. [--members N] [--facts N] [--seed N] [--database URL]';

type Tools = { database(): Promise<{ url: string }> };

/** Fills a database of its own with a history, builds its ledger and reads from it. */
export async function run(args: readonly string[], tools: Tools): Promise<Reading> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      members: { type: 'string', default: '100000' },
      facts: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const size: Size = {
    members: Number(values.members),
    facts: Number(values.facts),
    seed: Number(values.seed),
  };
  if (!Object.values(size).every((number) => Number.isInteger(number) && number > 0))
    throw new Error('--members, --facts and --seed are whole numbers above zero.');
  const result = await withOwnDatabase(values.database ?? (await tools.database()).url, (url) =>
    measure(url, size),
  );
  printTable([
    { what: 'members', value: size.members.toLocaleString('en') },
    { what: 'facts', value: size.facts.toLocaleString('en') },
    ...result.reads.map(lineOfRead),
    ...result.jobs.map(({ name, seconds }): Line => ({ what: name, value: `${seconds.toFixed(1)} s` })),
  ]);
  return result;
}

export default run;

async function measure(url: string, size: Size): Promise<Reading> {
  const now = new Date('2026-11-27T12:00:00Z');
  const db = createDatabase(url);
  try {
    await fillCommunity(db, size);
    await rebuildLedger(db, { now });
    await decideTiers(db, {}, now);
  } finally {
    await db.$disconnect();
  }
  return measureReading(url, now);
}

/** Longer than this nobody waits for a part of a page. */
const mostMs = 100;

function lineOfRead({ name, median, worst, statements }: Reading['reads'][number]): Line {
  const value = `${median.toFixed(1)} ms, at most ${worst.toFixed(1)} ms, ${statements.toFixed(0)} statements`;
  return { what: name, value, bar: { says: `≤ ${mostMs} ms`, isMet: worst <= mostMs } };
}
