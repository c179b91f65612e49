import type { Database } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import { brandName } from '../../brand/index.ts';
import { beginSource, importCategory, lockSource, openPool } from './begin-import.ts';
import { openDump } from './dump/open-dump.ts';
import { finishImport } from './finish-import.ts';
import { IdSet } from './id-set.ts';
import { type ImportRun, ImportStopped } from './import-run.ts';
import { createRenderPool } from './rendering/render-pool.ts';
import { openStage } from './stage.ts';
import { importAnswers } from './tables/answers.ts';
import { importBadges } from './tables/badges.ts';
import { importComments } from './tables/comments.ts';
import { tellLostAcceptances } from './tables/lost-acceptances.ts';
import { importOtherPosts } from './tables/other-posts.ts';
import { countLeftHistory, stageHistory } from './tables/post-history.ts';
import { importPostLinks } from './tables/post-links.ts';
import { importQuestions } from './tables/questions.ts';
import { importTags } from './tables/tags.ts';
import { importUsers } from './tables/users.ts';
import { importVotes } from './tables/votes.ts';
import { createTally, type Line, type LineName, type Problem } from './tally.ts';

export type ImportOptions = {
  db: Database;
  databaseUrl: string;
  settings: Settings;
  folder: string;
  /** Host name of the site; told from the folder's name when absent. */
  site?: string | undefined;
  /** Slug of an existing category; one named after the site when absent. */
  category?: string | undefined;
  signal?: AbortSignal;
  onProgress?(progress: ImportProgress): void;
  onProblem?(problem: Problem): void;
};

export type ImportProgress = { step: string; bytes: number; totalBytes: number; rows: number; done: boolean };

export type ImportReport = {
  site: string;
  lines: Map<LineName, Line>;
  membersWithoutRow: number;
  problems: number;
  /** False when it was asked to stop before the end. */
  complete: boolean;
  /** Seconds spent on posts, on all other rows, and on counting at the end. */
  seconds: { posts: number; others: number; finish: number };
};

/**
 * Imports a Stack Exchange dump. Repeatable: what is here already is not written again, so after a kill the next
 * run goes on. Throws ImportRefused when it cannot begin.
 */
export async function importStackExchange(options: ImportOptions): Promise<ImportReport> {
  const { db, databaseUrl, settings } = options;
  const dump = openDump(options.folder, options.site);
  const category = await importCategory(db, dump.site, options.category);
  const source = await beginSource(db, dump.site);
  const tally = createTally(options.onProblem ?? (() => {}));
  const pool = openPool(databaseUrl);
  const stage = await openStage(databaseUrl);
  const linkPolicy = { ownHosts: [new URL(settings.publicUrl).host], imageHosts: settings.imageHosts };
  const written = ['Posts.xml', 'Comments.xml'].map((file) => dump.sizes.get(file) ?? 0);
  const renderer = createRenderPool(linkPolicy, written[0]! + written[1]!);
  const run: ImportRun = {
    pool,
    source,
    brandName: await brandName(db, settings),
    category,
    renderer,
    tally,
    fileOf: dump.fileOf,
    signal: options.signal ?? new AbortController().signal,
    onProgress: (progress) =>
      options.onProgress?.({ ...progress, totalBytes: dump.sizes.get(fileOfStep(progress.step)) ?? 0 }),
    tags: new Map(),
    tagTexts: new Map(),
    stage,
    leftOut: new IdSet(),
    membersWithoutRow: 0,
  };
  try {
    await lockSource(stage.client, source);
    const seconds = await importTables(run);
    const complete = seconds !== null;
    const began = performance.now();
    if (complete && (await isUnfinished(db, source.id))) await finishImport(db, run);
    return {
      site: dump.site,
      lines: tally.lines,
      membersWithoutRow: run.membersWithoutRow,
      problems: tally.problems(),
      complete,
      seconds: { ...(seconds ?? { posts: 0, others: 0 }), finish: (performance.now() - began) / 1000 },
    };
  } finally {
    await Promise.allSettled([renderer.close(), stage.close(), pool.end()]);
  }
}

/** Every table in the order in which rows refer to each other. Null when it was asked to stop. */
async function importTables(run: ImportRun): Promise<{ posts: number; others: number } | null> {
  const seconds = { posts: 0, others: 0 };
  const timed = async (kind: keyof typeof seconds, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    seconds[kind] += (performance.now() - began) / 1000;
  };
  try {
    await timed('others', async () => {
      await importTags(run);
      await both(
        importUsers(run).then(() => importBadges(run)),
        stageHistory(run),
      );
    });
    await timed('posts', async () => {
      const seen = new IdSet();
      await importQuestions(run, seen);
      await run.stage.acceptancesReady();
      await importAnswers(run, seen);
      await importOtherPosts(run, seen);
      await tellLostAcceptances(run);
      await countLeftHistory(run);
    });
    await timed('others', async () => {
      // Comments wait for the renderer and votes for the database: side by side they use both.
      await both(
        importComments(run),
        importVotes(run).then(() => importPostLinks(run)),
      );
    });
    return seconds;
  } catch (error) {
    if (error instanceof ImportStopped) return null;
    throw error;
  }
}

/** Waits for both, also when one fails. */
async function both(...works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

const steps: Record<string, string> = {
  tags: 'Tags',
  users: 'Users',
  'post history': 'PostHistory',
  comments: 'Comments',
  votes: 'Votes',
  'post links': 'PostLinks',
  badges: 'Badges',
};
const fileOfStep = (step: string) => `${steps[step] ?? 'Posts'}.xml`;

async function isUnfinished(db: Database, id: number): Promise<boolean> {
  return (await db.importSource.findUniqueOrThrow({ where: { id } })).finishedAt === null;
}
