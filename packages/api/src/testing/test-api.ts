import { createDatabase, type Database } from '@embassy/database';
import { createPostgresEngine } from '@embassy/search-indexer';
import { expect } from 'vitest';
import type { Mail, Mailer } from '../adapters/mailer.ts';
import { type Api, createApi } from '../create-api.ts';
import type { Settings } from '../kernel/settings.ts';
import type { TaskServices } from '../tasks.ts';
import { cloneDatabase } from './clone-database.ts';
import { drain } from './drain.ts';
import { createMemoryBlobStore } from './memory-blob-store.ts';
import { signInAs } from './sign-in-as.ts';

export const testSettings: Settings = {
  brandName: 'Brygga',
  brandLook: { colour: '#2543a0', typeface: 'BOOK', corner: 4 },
  publicUrl: 'http://embassy.test',
  defaultLanguage: 'en',
  timeZone: 'Europe/Stockholm',
  imageHosts: [],
  confirmEmail: false,
  production: true,
  secret: 'a secret that only tests know, of 40 characters',
};

// biome-ignore lint/suspicious/noExplicitAny: tests ask for any shape, and check what comes.
type Data = any;

export type Asked = { data: Data; errors?: { message: string; extensions?: Record<string, unknown> }[] };

export type TestApi = {
  db: Database;
  databaseUrl: string;
  api: Api;
  settings: Settings;
  /** For `drain`: what tasks run on. */
  services: TaskServices;
  /** Every mail so far, once those under way are sent. */
  mails(): Promise<Mail[]>;
  /** Asks as a visitor. */
  ask(query: string, variables?: object): Promise<Asked>;
  /** Asks as the member, with a real session. */
  as(member: { id: number }): {
    ask(query: string, variables?: object): Promise<Asked>;
    cookie(): Promise<string>;
  };
  /** The SQL statements that ran since this was last called. */
  statements(): string[];
  /** The raw response, for what is not GraphQL's business. */
  fetch(init: RequestInit & { path?: string }): Promise<Response>;
  close(): Promise<void>;
};

/** The real API on a database of its own. A bug (anything that is no refusal) fails the test. */
export async function startTestApi(changes: Partial<Settings> = {}): Promise<TestApi> {
  const { url, drop } = await cloneDatabase();
  let statements: string[] = [];
  const db = createDatabase(url, { connections: 5, onQuery: (sql) => statements.push(sql) });
  const settings = { ...testSettings, ...changes };
  const bugs: unknown[] = [];
  const mails: Mail[] = [];
  const search = createPostgresEngine(db);
  const blobs = createMemoryBlobStore();
  const mailer: Mailer = { send: async (mail) => void mails.push(mail) };
  const api = createApi({
    db,
    settings,
    search,
    blobs,
    onBug: (error) => bugs.push(error),
  });
  const services: TaskServices = { db, settings, mailer, search, blobs };
  const cookies = new Map<number, Promise<string>>();

  const fetch: TestApi['fetch'] = ({ path = '/graphql', ...init }) =>
    api.handleGraphql(new Request(settings.publicUrl + path, init), { address: '127.0.0.1' });

  const askWith = async (cookie: string | null, query: string, variables?: object): Promise<Asked> => {
    const response = await fetch({
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: settings.publicUrl,
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const asked = (await response.json()) as Asked;
    expect(bugs.splice(0)).toEqual([]);
    return asked;
  };

  return {
    db,
    databaseUrl: url,
    services,
    api,
    settings,
    mails: async () => {
      await drain({ databaseUrl: url, services });
      return mails;
    },
    fetch,
    statements: () => {
      const ran = statements;
      statements = [];
      return ran;
    },
    ask: (query, variables) => askWith(null, query, variables),
    as: (member) => {
      const cookie = () => {
        if (!cookies.has(member.id)) cookies.set(member.id, signInAs(db, settings.secret, member.id));
        return cookies.get(member.id)!;
      };
      return { cookie, ask: async (query, variables) => askWith(await cookie(), query, variables) };
    },
    close: async () => {
      await api.live.stop();
      await api.settled();
      await db.$disconnect();
      await drop();
    },
  };
}
