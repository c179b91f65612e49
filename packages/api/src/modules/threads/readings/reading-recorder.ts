import type { Database } from '@embassy/database';

/** Most time a reading waits to be written, and most readings that wait. */
const patience = { milliseconds: 1_000, readings: 2_000 };

/** That a member has read a thread. */
export type Reading = {
  memberId: number;
  threadId: number;
  /** When the page they read was made; never later than now. */
  seenUntil: Date;
  /** The post they were at, once they leave. */
  postId?: number;
  audiences: readonly string[];
};

export type ReadingRecorder = {
  /** Notes a reading; it is written within a second. */
  record(reading: Reading): void;
  /** Writes what still waits. */
  settled(): Promise<void>;
};

/** Keeps how far members have read, in batches. What waits when the process is killed is lost: it is read again. */
export function createReadingRecorder(db: Database, onBug: (error: unknown) => void): ReadingRecorder {
  let waiting = new Map<string, Reading>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const batch = [...waiting.values()];
    waiting = new Map();
    if (batch.length > 0) writing = writing.then(() => writeReadings(db, batch)).catch(onBug);
    return writing;
  };

  return {
    record(reading) {
      const key = `${reading.memberId}:${reading.threadId}`;
      const before = waiting.get(key);
      const seenUntil = before && before.seenUntil > reading.seenUntil ? before.seenUntil : reading.seenUntil;
      waiting.set(key, { ...before, ...reading, seenUntil, postId: reading.postId ?? before?.postId });
      if (waiting.size >= patience.readings) void write();
      else timer ??= setTimeout(() => void write(), patience.milliseconds).unref();
    },
    settled: write,
  };
}

/** Of the threads that the readers may see, how far they have read; what was read before stays read. */
async function writeReadings(db: Database, readings: readonly Reading[]): Promise<void> {
  const column = <T>(of: (reading: Reading) => T) => readings.map(of);
  await db.$executeRaw`
    INSERT INTO thread_reading (member_id, thread_id, seen_until, post_id)
    SELECT r.member_id, r.thread_id, r.seen_until, r.post_id
    FROM unnest(${column(({ memberId }) => memberId)}::int[], ${column(({ threadId }) => threadId)}::int[],
      ${column(({ seenUntil }) => seenUntil)}::timestamptz[], ${column(({ postId }) => postId ?? null)}::int[],
      ${column(({ audiences }) => audiences.join(','))}::text[])
      AS r (member_id, thread_id, seen_until, post_id, audiences)
    JOIN thread t ON t.id = r.thread_id
    JOIN member m ON m.id = r.member_id
    WHERE t.state = 'VISIBLE' AND t.merged_into_id IS NULL AND t.audience = ANY (string_to_array(r.audiences, ','))
    ORDER BY r.member_id, r.thread_id
    ON CONFLICT (member_id, thread_id) DO UPDATE SET
      seen_until = greatest(thread_reading.seen_until, excluded.seen_until),
      post_id = coalesce(excluded.post_id, thread_reading.post_id)`;
}
