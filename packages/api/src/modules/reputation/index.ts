export type { Carry } from './judging/award.ts';
export { dayOf, type Fact } from './judging/fact.ts';
export { type DatedAward, judgeHistory } from './judging/judge-history.rules.ts';
export { rebuildLedger } from './ledger/rebuild-ledger.ts';
export { verifyLedger } from './ledger/verify-ledger.ts';
export { reputationPersonalData } from './personal-data.ts';
export { type HappenedAt, judgeWhatIsDue, recordWhatHappened } from './reputation.consumer.ts';
