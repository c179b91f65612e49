import path from 'node:path';
import { type Api, type BlobStore, createApi, type Mailer, type Settings } from '@embassy/api';
import { createDiskBlobStore } from '@embassy/api/adapters/disk-blob-store';
import { createFileMailer } from '@embassy/api/adapters/file-mailer';
import { createSmtpMailer } from '@embassy/api/adapters/smtp-mailer';
import { maximumBodyBytes } from '@embassy/api/graphql/limits';
import { createDatabase, type Database } from '@embassy/database';
import { deployMigrations, pendingMigrations } from '@embassy/database/migrate';
import { migrationNames } from '@embassy/database/migrate/migration-files';
import { createPostgresEngine, type SearchEngine } from '@embassy/search-indexer';
import { runMigrations } from 'graphile-worker';
import type { Config } from './config.ts';
import { instanceSecret } from './lifecycle/data-directory.ts';

/** Everything the program is made of, chosen by configuration. */
export interface ComposedServices {
  db: Database;
  databaseUrl: string;
  /** Whether it is our own server, which nothing stands in front of. */
  isEmbedded: boolean;
  settings: Settings;
  search: SearchEngine;
  mailer: Mailer;
  blobs: BlobStore;
  api: Api;
  maximumBodyBytes: number;
  sessionCookie: string;
  /** The site's own address when the operator named it; otherwise requests tell. */
  ownOrigin: { origin?: string };
  checkDatabase(): Promise<unknown>;
  checkMigrations(): Promise<unknown>;
  close(): Promise<void>;
}

/** Brings the database's schema, and that of the job queue, up to date. */
export async function migrate(url: string): Promise<string> {
  const applied = await deployMigrations(url);
  await runMigrations({ connectionString: url });
  return applied.length === 0 ? 'up to date' : `${applied.length} applied`;
}

/** Puts the program together. Opens connections lazily; nothing runs yet. */
export async function compose(config: Config, databaseUrl: string): Promise<ComposedServices> {
  const db = createDatabase(databaseUrl, { connections: 20 });
  const needed = new Set(migrationNames());
  const settings: Settings = {
    brandName: config.brandName,
    brandLook: config.brandLook,
    timeZone: config.timeZone,
    publicUrl: config.publicUrl,
    defaultLanguage: config.defaultLanguage,
    imageHosts: config.imageHosts,
    confirmEmail: config.production,
    production: config.production,
    secret: config.secret ?? instanceSecret(config.dataDir),
    ...(config.previousSecret !== undefined && { previousSecret: config.previousSecret }),
  };
  const search = await searchEngineFor(config, db);
  const mailer = mailerFor(config);
  const blobs = await blobStoreFor(config);
  const api = createApi({
    db,
    settings,
    blobs,
    search,
    onBug: (error, { requestId }) => console.error(`Request ${requestId} failed:`, error),
  });
  return {
    db,
    databaseUrl,
    isEmbedded: config.databaseUrl === undefined,
    settings,
    search,
    mailer,
    blobs,
    api,
    maximumBodyBytes,
    sessionCookie: 'better-auth.session_token',
    ownOrigin: config.production ? { origin: config.publicUrl } : {},
    checkDatabase: () => db.$queryRaw`SELECT 1`,
    checkMigrations: async () => {
      // Those this program was started with: newer ones on the disk belong to the next start.
      const pending = (await pendingMigrations(databaseUrl)).filter((name) => needed.has(name));
      if (pending.length > 0) throw new Error(`${pending.length} migrations are missing`);
    },
    close: async () => {
      await api.settled();
      await db.$disconnect();
    },
  };
}

function mailerFor({ mail, dataDir }: Config) {
  return mail.smtpUrl
    ? createSmtpMailer({ url: mail.smtpUrl, from: mail.from })
    : createFileMailer({ folder: path.join(dataDir, 'mail'), from: mail.from, report: console.log });
}

async function searchEngineFor({ meilisearch }: Config, db: Database): Promise<SearchEngine> {
  if (!meilisearch) return createPostgresEngine(db);
  const { createMeilisearchEngine } = await import('@embassy/search-indexer/meilisearch');
  return createMeilisearchEngine({ ...meilisearch, db });
}

async function blobStoreFor({ s3, dataDir }: Config) {
  if (!s3) return createDiskBlobStore(path.join(dataDir, 'media'));
  // Amazon's library takes a fifth of a second to load; most communities never need it.
  const { createS3BlobStore } = await import('@embassy/api/adapters/s3-blob-store');
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = s3;
  return createS3BlobStore({
    bucket,
    region,
    ...(endpoint && { endpoint }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  });
}
