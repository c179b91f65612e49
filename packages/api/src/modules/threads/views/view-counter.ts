import type { Database } from '@embassy/database';
import { viewSalts } from './view-salts.ts';
import { visitorHash } from './visitor-hash.ts';

/** Most time a view waits to be written, and most views that wait. */
const patience = { milliseconds: 1_000, views: 2_000 };

export type View = {
  threadId: number;
  /** Whoever reads: a member's number, or address and browser of a visitor. Only a salted hash of it is kept. */
  reader: string;
  audiences: readonly string[];
};

type Waiting = { day: string; threadId: number; visitor: string; audiences: string };

export type ViewCounter = {
  /** Notes a view; it is written within a second. */
  record(view: View, now: Date): Promise<void>;
  /** Writes what still waits. */
  settled(): Promise<void>;
};

/**
 * Counts views of threads, a reader once a day, in batches: with a thousand readers a second there is still one
 * statement a second. What waits when the process is killed is lost: a view, not something that anybody said.
 */
export function createViewCounter(db: Database, onBug: (error: unknown) => void): ViewCounter {
  const saltOf = viewSalts(db);
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) writing = writing.then(() => writeViews(db, batch)).catch(onBug);
    return writing;
  };

  return {
    async record({ threadId, reader, audiences }, now) {
      const day = now.toISOString().slice(0, 10);
      const visitor = visitorHash(await saltOf(day), reader);
      waiting.push({ day, threadId, visitor, audiences: audiences.join(',') });
      if (waiting.length >= patience.views) void write();
      else timer ??= setTimeout(() => void write(), patience.milliseconds).unref();
    },
    settled: write,
  };
}

/** Of what the readers may see and have not seen today: one row each, and the threads' counts, in one statement. */
async function writeViews(db: Database, views: readonly Waiting[]): Promise<void> {
  const column = <K extends keyof Waiting>(name: K) => views.map((view) => view[name]);
  await db.$executeRaw`
    WITH seen AS (
      INSERT INTO thread_view (day, thread_id, visitor)
      SELECT DISTINCT v.day, v.thread_id, v.visitor
      FROM unnest(${column('day')}::date[], ${column('threadId')}::int[], ${column('visitor')}::text[], ${column('audiences')}::text[])
        AS v (day, thread_id, visitor, audiences)
      JOIN thread t ON t.id = v.thread_id
      WHERE t.state = 'VISIBLE' AND t.merged_into_id IS NULL AND t.audience = ANY (string_to_array(v.audiences, ','))
      ON CONFLICT DO NOTHING
      RETURNING thread_id
    ), counted AS (
      SELECT thread_id, count(*)::int AS views FROM seen GROUP BY thread_id
    ), locked AS (
      SELECT t.id, counted.views FROM thread t JOIN counted ON counted.thread_id = t.id
      ORDER BY t.id FOR NO KEY UPDATE OF t
    )
    UPDATE thread SET view_count = view_count + locked.views FROM locked WHERE thread.id = locked.id`;
}
