import type { Reader } from '@embassy/database';
import { challengeSelect, type ToldChallenge } from './notification-subject.ts';

/** The challenges that notifications are about, asked for together; who may read each is asked with `isReadableChallenge`. */
export async function challengesTold(db: Reader, ids: readonly number[]): Promise<(ToldChallenge | null)[]> {
  const where = { id: { in: [...ids] } };
  const found = await db.challenge.findMany({ where, select: challengeSelect });
  return ids.map((id) => found.find((one) => one.id === id) ?? null);
}
