import { startEmbeddedPostgres } from '@embassy/database/embedded/start-embedded-postgres';
import pg from 'pg';
import type { Config } from '../config.ts';
import { StartError } from './start-error.ts';

export interface OpenDatabase {
  url: string;
  /** What runs, for people: version and place. */
  description: string;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  notice: (text: string) => void;
  /** The database is gone for good. */
  onLost: (error: Error) => void;
}

const OLDEST = 15;
const EXTENSIONS = ['citext', 'pg_trgm', 'unaccent'];

/** The database of the configuration: the embedded one, started or joined, or an outside one, checked. */
export async function openDatabase(config: Config, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const version = await checkOutsideDatabase(config.databaseUrl);
    const { host } = new URL(config.databaseUrl);
    return {
      url: config.databaseUrl,
      description: `PostgreSQL ${version} at ${host}`,
      close: async () => {},
    };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, ...options });
  return { url: embedded.url, description: 'embedded PostgreSQL', close: () => embedded.stop() };
}

async function checkOutsideDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
         has_database_privilege(current_database(), 'CREATE') AS creates, current_database() AS name,
         (SELECT array_agg(name::text) FROM pg_available_extensions) AS extensions`,
    );
    const { number, version, creates, name, extensions } = rows[0];
    if (number < OLDEST * 10_000) {
      throw new StartError(
        `DATABASE_URL leads to PostgreSQL ${version}, and Embassy needs ${OLDEST} or newer. Upgrade that server, ` +
          'or remove DATABASE_URL to use the embedded one.',
      );
    }
    const missing = EXTENSIONS.filter((extension) => !extensions.includes(extension));
    if (missing.length > 0) {
      throw new StartError(
        `The PostgreSQL of DATABASE_URL lacks the extensions ${missing.join(', ')}. ` +
          'Install its contrib package (Debian: it is part of postgresql; Alpine: postgresql-contrib).',
      );
    }
    if (!creates) {
      throw new StartError(
        `The user in DATABASE_URL may not create tables in "${name}". Make it the owner: ` +
          `ALTER DATABASE "${name}" OWNER TO "${decodeURIComponent(new URL(url).username)}".`,
      );
    }
    return version.split(' ')[0];
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(unreachable(url, error as Error & { code?: string }));
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable(url: string, error: Error & { code?: string }): string {
  const { host, username, pathname } = new URL(url);
  const user = decodeURIComponent(username);
  switch (error.code) {
    case '28P01':
    case '28000':
      return `The PostgreSQL at ${host} does not let user "${user}" in. Correct user and password in DATABASE_URL.`;
    case '3D000':
      return `The PostgreSQL at ${host} has no database "${pathname.slice(1)}". Create it (createdb), or correct DATABASE_URL.`;
    case '53300':
      return `The PostgreSQL at ${host} has no connection free. Raise its max_connections, or stop what uses them.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${host} of DATABASE_URL is not known. Correct the name, or see to the name service.`;
    default:
      return (
        `The PostgreSQL at ${host} of DATABASE_URL cannot be reached (${error.code ?? error.message}). ` +
        'Start it, correct DATABASE_URL, or remove DATABASE_URL to use the embedded one.'
      );
  }
}
