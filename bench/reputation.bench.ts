import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decideTiers, rebuildLedger, tryRulebook, verifyLedger } from '@embassy/api/modules/reputation/index';
import { presets } from '@embassy/api/modules/trust/index';
import { createDatabase, type Database } from '@embassy/database';
import { type BusyAuthor, type Spread, voteForOneAuthor } from './reputation/busy-author.ts';
import { fillCommunity, type Size } from './reputation/fill-community.ts';
import { judgePlainly } from './reputation/judge-plainly.ts';
import { withOwnDatabase } from './search/own-database.ts';
import { type Line, printTable } from './search/print-table.ts';

export const description =
  'How long the ledger and trying a rulebook take, how soon votes are in it while all vote for one. [--members N] [--facts N] [--votes N] [--json FILE] [--seed N] [--database URL]';

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
  /** All vote for one author within a minute, and pages are asked for. */
  busy: BusyAuthor;
};

/** Fills a database of its own with a history, builds its ledger and tries other rulebooks over all of it. */
export async function run(args: readonly string[], tools: Tools): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      members: { type: 'string', default: '100000' },
      facts: { type: 'string', default: '1000000' },
      votes: { type: 'string', default: '1000' },
      json: { type: 'string' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const size = { members: Number(values.members), facts: Number(values.facts), seed: Number(values.seed) };
  const votes = Number(values.votes);
  if (![...Object.values(size), votes].every((number) => Number.isInteger(number) && number > 0))
    throw new Error('--members, --facts, --votes and --seed are whole numbers above zero.');
  const home = values.database ?? (await tools.database()).url;
  const result = await withOwnDatabase(home, (url) => measure(url, size, votes));
  printTable(linesOf(result));
  if (values.json) {
    const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.json);
    fs.writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
  }
  return result;
}

export default run;

async function measure(url: string, size: Size, votes: number): Promise<Result> {
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
    const busy = await voteForOneAuthor(url, { votes, seconds: (60 * votes) / 1000 });
    const trialByPlain = trial / plain;
    return { ...size, rebuild, decide, verify, plain, trial, trialOfMoreKinds, trialByPlain, busy };
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
    ...linesOfBusy(result.busy),
  ];
}

function linesOfBusy(busy: BusyAuthor): Line[] {
  const spread = ({ median, p95 }: Spread) => `${median.toFixed(0)} ms, 95 % ${p95.toFixed(0)} ms`;
  return [
    { what: 'votes for one author', value: `${busy.votes} in ${busy.seconds.toFixed(0)} s` },
    {
      what: 'from the vote to the ledger',
      value: spread(busy.toLedger),
      bar: { says: '≤ 1 s', isMet: busy.toLedger.p95 <= 1000 },
    },
    { what: 'of others meanwhile', value: spread(busy.othersToLedger) },
    { what: 'of others, before', value: spread(busy.othersAlone) },
    { what: 'others wait longer', value: `${busy.othersRatio.toFixed(2)} ×` },
    { what: 'a vote takes', value: spread(busy.vote) },
    { what: 'a vote takes, before', value: spread(busy.voteAlone) },
    { what: 'the page of whoever has most', value: spread(busy.pageOfMost) },
    { what: 'the page of somebody', value: spread(busy.page) },
  ];
}
