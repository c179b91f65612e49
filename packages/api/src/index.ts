export type { BlobStore } from './adapters/blob-store.ts';
export type { Mail, Mailer } from './adapters/mailer.ts';
export { type Api, type ApiOptions, createApi, type RequestOrigin } from './create-api.ts';
export { maximumBodyBytes } from './graphql/limits.ts';
export type { Settings } from './kernel/settings.ts';
export { firstAdminToken } from './modules/identity/index.ts';
export { createTasks, cronTasks, type TaskServices } from './tasks.ts';
