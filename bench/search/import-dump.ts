import path from 'node:path';
import { importStackExchange } from '@embassy/api/modules/transfer/index';
import { siteNameOf } from '@embassy/api/modules/transfer/stack-exchange/dump/site-name';
import type { Database } from '@embassy/database';
import { benchSettings } from './bench-settings.ts';

export type Imported = {
  /** The thread that a question of the dump became. */
  threadOf: Map<number, number>;
  /** The question of the dump that became a thread. */
  questionOf: Map<number, number>;
};

/** Imports the dump as the command does, and says which question became which thread. */
export async function importDump(db: Database, databaseUrl: string, folder: string): Promise<Imported> {
  const site = siteNameOf(path.basename(folder)) ?? 'dump.invalid';
  const report = await importStackExchange({ db, databaseUrl, settings: benchSettings, folder, site });
  if (!report.complete) throw new Error(`The import of ${folder} did not come to its end.`);
  const rows = await db.$queryRaw<{ questionId: number; threadId: number }[]>`
    SELECT r.row_id AS "questionId", p.thread_id AS "threadId"
    FROM imported_row r JOIN post p ON p.id = r.target_id
    WHERE r."table" = 'posts' AND p.role = 'OPENING'`;
  return {
    threadOf: new Map(rows.map(({ questionId, threadId }) => [questionId, threadId])),
    questionOf: new Map(rows.map(({ questionId, threadId }) => [threadId, questionId])),
  };
}
