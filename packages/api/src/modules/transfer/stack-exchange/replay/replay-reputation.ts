import path from 'node:path';
import { type PresetName, presets } from '../../../trust/index.ts';
import { openTables, type Tables } from '../dump/open-tables.ts';
import { siteNameOf } from '../dump/site-name.ts';
import { ImportRefused } from '../import-refused.ts';
import type { ImportProgress } from '../import-stack-exchange.ts';
import { parentSiteOf } from './parent-site.ts';
import { readPostHistory } from './read-post-history.ts';
import { readPosts } from './read-posts.ts';
import { readVotes } from './read-votes.ts';
import { type ReplayedMember, replayMember } from './replay-member.rules.ts';
import { beginReplay, eachRow, type ReplayRun } from './replay-run.ts';
import { count, emptySummary, type Fit, type ReplaySummary } from './replay-summary.ts';

export type ReplayOptions = {
  folder: string;
  preset: PresetName;
  signal?: AbortSignal;
  onProgress?(progress: ImportProgress): void;
  /** Sees each member of the dump, as replayed by the preset. */
  onMember?(member: ReplayedMember): void;
};

export type ReplayReport = {
  /** As the folder's name tells it. */
  site: string | undefined;
  /** The site whose reputation this one shows, when it has none of its own. */
  parentSite: string | null;
  preset: PresetName;
  summary: ReplaySummary;
  /** How each of Stack Exchange’s presets fits the dump. */
  fits: Fit[];
  /** Deleted posts that may have kept what they brought, and the most that this can be. */
  kept: { posts: number; points: number };
  /** Without it, approved edits are not known. */
  hasHistory: boolean;
  unreadable: number;
};

const needed = ['Users', 'Posts', 'Votes'];
const own: readonly PresetName[] = ['stack-exchange-2018', 'stack-exchange-2019'];

/**
 * Replays the reputation of every member of a Stack Exchange dump by a preset, through the engine that judges this
 * community, and compares it with what was published there. Needs no database and changes nothing. Throws ImportRefused
 * when it cannot begin.
 */
export async function replayReputation(options: ReplayOptions): Promise<ReplayReport> {
  const tables = openTables(options.folder);
  demand(tables, options.folder);
  const run = beginReplay(tables, options);
  await readPosts(run);
  await readPostHistory(run);
  const lost = await readVotes(run);
  const kept = lost.kept(presets[options.preset].keptWhenRemoved?.score ?? Infinity);
  const fits = await replayMembers(run, options, kept.points);
  const site = siteNameOf(path.basename(path.resolve(options.folder)));
  return {
    site,
    parentSite: site === undefined ? null : parentSiteOf(site),
    preset: options.preset,
    summary: fits.find(({ preset }) => preset === options.preset)!.summary,
    fits: fits.filter(({ preset }) => own.includes(preset)),
    kept,
    hasHistory: tables.fileOf('PostHistory.xml') !== undefined,
    unreadable: run.unreadable,
  };
}

function demand(tables: Tables, folder: string): void {
  const missing = needed.filter((table) => tables.fileOf(`${table}.xml`) === undefined);
  if (missing.length === 0) return;
  const names = missing.map((table) => `${table}.xml`).join(' and ');
  throw new ImportRefused(`${folder} lacks ${names}; reputation is replayed from a complete dump.`);
}

/** Replays every member by the preset, and by those of Stack Exchange to see which the dump was made under. */
async function replayMembers(
  run: ReplayRun,
  { preset: chosen, onMember }: ReplayOptions,
  kept: number,
): Promise<Fit[]> {
  const fits: Fit[] = [...new Set([chosen, ...own])].map((preset) => ({ preset, summary: emptySummary() }));
  await eachRow(run, 'Users', (fields, sourceId) => {
    // The Community user stands for nobody.
    if (sourceId <= 0) return;
    const member = {
      sourceId,
      joinedAt: fields.requiredDate('CreationDate').getTime(),
      published: fields.requiredNumber('Reputation'),
      ownDownvotes: fields.number('DownVotes') ?? 0,
    };
    const facts = run.facts.factsOf(sourceId);
    for (const { preset, summary } of fits) {
      const replayed = replayMember(member, facts, presets[preset]);
      count(summary, replayed, kept);
      if (preset === chosen) onMember?.(replayed);
    }
  });
  return fits;
}
