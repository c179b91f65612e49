export { rebuildLedger } from './ledger/rebuild-ledger.ts';
export { verifyLedger } from './ledger/verify-ledger.ts';
export { reputationPersonalData } from './personal-data.ts';
export { type HappenedAt, judgeWhatIsDue, recordWhatHappened } from './reputation.consumer.ts';
