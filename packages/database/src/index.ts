export { createDatabase, type Database, type Reader, type Transaction } from './client.ts';
export { type default as PrismaTypes, getDatamodel } from './generated/pothos.ts';
export * from './generated/prisma/client.ts';
export { emit } from './outbox/emit.ts';
export type { EventName, Events, OutboxEvent } from './outbox/events.ts';
