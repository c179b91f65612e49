import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decideTiers, rebuildLedger, tryRulebook, verifyLedger } from '@embassy/api/modules/reputation/index';
import { presets } from '@embassy/api/modules/trust/index';
import { createDatabase, type Database } from '@embassy/database';
import { fillCommunity, type Size } from './reputation/fill-community.ts';
import { judgePlainly } from './reputation/judge-plainly.ts';
import { withOwnDatabase } from './search/own-database.ts';
import { type Line, printTable } from './search/print-table.ts';

export const description =
  'How long the ledger and trying a rulebook take. [--members N] [--facts N] [--json FILE] [--seed N] [--database URL]';

type Tools = { database(): Promise<{ url: string }>; signal: AbortSignal };

/** Seconds of each. */
type Result = Size & {
  rebuild: number;
  decide: number;
  verify: number;
  plain: number;
  trial: number;
  trialOfMoreKinds: number;
  /** How often as long as plain judging the trial takes: what another machine can be held to. */
  trialByPlain: number;
};

/** Fills a database of its own with a history, builds its ledger and tries other rulebooks over all of it. */
export async function run(args: readonly string[], tools: Tools): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      members: { type: 'string', default: '100000' },
      facts: { type: 'string', default: '1000000' },
      json: { type: 'string' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const size = { members: Number(values.members), facts: Number(values.facts), seed: Number(values.seed) };
  if (!Object.values(size).every((number) => Number.isInteger(number) && number > 0))
    throw new Error('--members, --facts and --seed are whole numbers above zero.');
  const home = values.database ?? (await tools.database()).url;
  const result = await withOwnDatabase(home, (url) => measure(url, size));
  printTable(linesOf(result));
  if (values.json) {
    const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.json);
    fs.writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
  }
  return result;
}

export default run;

async function measure(url: string, size: Size): Promise<Result> {
  const db = createDatabase(url);
  try {
    await fillCommunity(db, size);
    const now = new Date('2026-11-27T12:00:00Z');
    const rebuild = await seconds(() => rebuildLedger(db, { now }));
    const decide = await seconds(() => decideTiers(db, {}, now));
    const verify = await seconds(() => verifyLedger(db));
    await db.$executeRaw`ANALYZE`;
    const plain = await seconds(() => judgePlainly(db));
    const trial = await seconds(() => tryPreset(db, 'stack-exchange-2019', now));
    const trialOfMoreKinds = await seconds(() => tryPreset(db, 'khoros-like', now));
    return { ...size, rebuild, decide, verify, plain, trial, trialOfMoreKinds, trialByPlain: trial / plain };
  } finally {
    await db.$disconnect();
  }
}

function tryPreset(db: Database, name: 'stack-exchange-2019' | 'khoros-like', now: Date): Promise<unknown> {
  return tryRulebook(db, { rulebook: presets[name], beginning: 'everything' }, now);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** What was promised of trying a rulebook, for a community of the default size on two cores. */
const mostSeconds = 10;

function linesOf(result: Result): Line[] {
  const told = (what: string, value: number, bar?: Line['bar']): Line => ({
    what,
    value: `${value.toFixed(1)} s`,
    ...(bar && { bar }),
  });
  const promised = (value: number) => ({ says: `≤ ${mostSeconds} s`, isMet: value <= mostSeconds });
  return [
    { what: 'members', value: result.members.toLocaleString('en') },
    { what: 'facts', value: result.facts.toLocaleString('en') },
    told('the ledger built from nothing', result.rebuild),
    told('tiers of everybody decided', result.decide),
    told('the ledger verified', result.verify),
    told('facts read and judged once', result.plain),
    told('another rulebook tried', result.trial, promised(result.trial)),
    told('one that heeds more kinds of facts', result.trialOfMoreKinds, promised(result.trialOfMoreKinds)),
    { what: 'trying, by judging once', value: `${result.trialByPlain.toFixed(2)} ×` },
  ];
}
