import type { SearchEngine } from '@embassy/search-indexer';
import type { BlobStore } from './adapters/blob-store.ts';
import type { Settings } from './kernel/settings.ts';
import type { Auth } from './modules/identity/auth.ts';
import type { LiveHub } from './modules/realtime/index.ts';
import type { SearchLog } from './modules/search/index.ts';

/** Engines behind the rooms, chosen by configuration. */
export type Services = {
  settings: Settings;
  auth: Auth;
  blobs: BlobStore;
  search: SearchEngine;
  searchLog: SearchLog;
  live: LiveHub;
};
