export type * from './contract.ts';
export { createPostgresEngine } from './engines/postgres-engine.ts';
