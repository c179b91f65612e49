import type pg from 'pg';
import type { IdSet } from './id-set.ts';
import type { RenderPool } from './rendering/render-pool.ts';
import type { Stage } from './stage.ts';
import type { TagTexts } from './tables/tags.ts';
import type { Tally } from './tally.ts';

/** What an import carries from table to table. Nothing in it grows with the dump, but for bits and tags. */
export type ImportRun = {
  pool: pg.Pool;
  source: { id: number; name: string };
  brandName: string;
  category: { id: number; audience: string };
  renderer: RenderPool;
  tally: Tally;
  /** Says where the file of a table is; undefined when the dump has none. */
  fileOf(name: string): string | undefined;
  signal: AbortSignal;
  onProgress(progress: { step: string; bytes: number; rows: number; done: boolean }): void;
  /** Ids of the tags met so far, by their name there in lower case. */
  tags: Map<string, number>;
  /** Which posts describe which tag. */
  tagTexts: TagTexts;
  /** A connection that keeps what has to wait for its post in temporary tables. */
  stage: Stage;
  /** Posts that are in the dump and became no post here. */
  leftOut: IdSet;
  /** Members made for authors of whom the dump has no row. */
  membersWithoutRow: number;
};

/** The import was asked to stop; what was committed stays, and the next run goes on from there. */
export class ImportStopped extends Error {
  override name = 'ImportStopped';
}
