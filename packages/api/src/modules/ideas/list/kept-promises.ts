import type { Reader } from '@embassy/database';

/** How far back promises are looked at, in days. */
export const promisesOver = 90;

/** Of how many public ideas the brand had promised its first reply by now, in that time, and of how many it came by then. */
export type KeptPromises = { due: number; kept: number };

export async function keptPromises(db: Reader, now: Date): Promise<KeptPromises> {
  const since = new Date(now.getTime() - promisesOver * 86_400_000);
  const [counted] = await db.$queryRaw<KeptPromises[]>`
    SELECT count(*)::int AS due, count(*) FILTER (WHERE i.replied_at <= i.promised_by)::int AS kept
    FROM idea i JOIN thread t ON t.id = i.thread_id
    WHERE i.promised_by > ${since} AND i.promised_by <= ${now}
      AND t.kind = 'IDEA' AND t.state = 'VISIBLE' AND t.audience = 'public' AND t.duplicate_of_id IS NULL`;
  return counted ?? { due: 0, kept: 0 };
}
