import { copyFacts } from '@embassy/api/modules/reputation/facts/copy-facts';
import { heededKinds } from '@embassy/api/modules/reputation/facts/heeded-kinds.rules';
import { judgeHistory } from '@embassy/api/modules/reputation/index';
import { publishedRulebooks } from '@embassy/api/modules/trust/index';
import { bulkTransaction, type Database } from '@embassy/database';

/** Reads the facts of everybody and judges them, once and for nothing: what trying a rulebook is compared with. */
export async function judgePlainly(db: Database): Promise<void> {
  const published = await publishedRulebooks(db);
  const last = (await db.member.aggregate({ _max: { id: true } }))._max.id ?? 0;
  await bulkTransaction(db, (tx) =>
    copyFacts(tx, { first: 1, last }, heededKinds(published), (memberId, facts) => {
      judgeHistory(memberId, facts, published);
    }),
  );
}
