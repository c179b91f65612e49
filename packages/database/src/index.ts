export { BinaryRowReader } from './bulk/binary-row-reader.ts';
export { BinaryRows } from './bulk/binary-rows.ts';
export {
  type BulkTransaction,
  bulkTransaction,
  bulkTransactionAt,
  type Statements,
} from './bulk/bulk-transaction.ts';
export { createDatabase, type Database, type Reader, type Transaction } from './client.ts';
export { type default as PrismaTypes, getDatamodel } from './generated/pothos.ts';
export * from './generated/prisma/client.ts';
export { addJobs } from './outbox/add-jobs.ts';
export { emit, emitAll } from './outbox/emit.ts';
export type {
  AccountMail,
  ChallengePhaseName,
  EventName,
  Events,
  IdeaTelling,
  OutboxEvent,
} from './outbox/events.ts';
export { countFailedJobs, type FailedJob, listFailedJobs, retryFailedJobs } from './outbox/failed-jobs.ts';
export { relayOnce } from './outbox/relay.ts';
export { type JobSpec, jobsFor, subscriptions } from './outbox/subscriptions.ts';
