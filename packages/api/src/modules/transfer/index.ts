export { transferPersonalData } from './personal-data.ts';
export { reportLines } from './report-lines.ts';
export { ImportRefused } from './stack-exchange/import-refused.ts';
export {
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
  importStackExchange,
} from './stack-exchange/import-stack-exchange.ts';
export { replayLines } from './stack-exchange/replay/replay-lines.ts';
export type { ReplayedMember } from './stack-exchange/replay/replay-member.rules.ts';
export { replayReputation } from './stack-exchange/replay/replay-reputation.ts';
export { type Line, type LineName, lineNames, type Problem } from './stack-exchange/tally.ts';
