import type { Database, Transaction } from '@embassy/database';
import type { SearchEngine } from '../contract.ts';

/** An index is being built by somebody else. */
export class ReindexUnderWay extends Error {
  override name = 'ReindexUnderWay';
  constructor() {
    super('An index is being built already, by another command or by the worker.');
  }
}

/** The longest that a timer can wait, which is weeks: a lock on a connection ends with its process. */
const AS_LONG_AS_IT_TAKES = 2 ** 31 - 1;

/** Does the work as the only one that builds an index of this engine; throws `ReindexUnderWay` when there is another. */
export async function asOnlyBuilder<T>(
  db: Database,
  { name }: SearchEngine,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      const [{ free }] = await tx.$queryRaw<[{ free: boolean }]>`
        SELECT pg_try_advisory_xact_lock(hashtext('embassy search build'), hashtext(${name})) AS free`;
      if (!free) throw new ReindexUnderWay();
      return work(tx);
    },
    { timeout: AS_LONG_AS_IT_TAKES, maxWait: 60_000 },
  );
}
