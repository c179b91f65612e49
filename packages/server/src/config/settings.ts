import type { z } from 'zod';
import * as value from './values.ts';

/** One environment variable: what it means, what it may be, and what it is when nobody sets it. */
export interface Setting<T = unknown> {
  description: string;
  value: z.ZodType<T, string>;
  /** In the notation of the environment. */
  fallback?: string;
  /** What the table says when the default is not a plain value. */
  fallbackNote?: string;
  /** Whether a production server refuses to start without it. */
  production?: 'demanded';
}

/** Every setting of Embassy. The table in `docs/operating.md` is made of it. */
export const settings = {
  NODE_ENV: setting({
    description:
      '`production` seeds nothing, has no demo accounts, and demands its secrets and a way to send mail',
    value: value.oneOf(['development', 'production', 'test']),
    fallback: 'development',
  }),
  PORT: setting({ description: 'Port to listen on', value: value.port, fallback: '3000' }),
  HOST: setting({
    description: 'Address to listen on; `0.0.0.0` for every network of the machine',
    value: value.text,
    fallback: '127.0.0.1',
  }),
  PUBLIC_URL: setting({
    description: 'Where members reach the community; links in mails begin with it',
    value: value.origin,
    fallbackNote: '`http://HOST:PORT`',
    production: 'demanded',
  }),
  DATA_DIR: setting({
    description:
      'Folder of everything kept on this machine: the embedded database, uploads, mails written to files',
    value: value.folder,
    fallbackNote: '`.embassy` in the repository',
  }),
  DATABASE_URL: setting({
    description: 'A PostgreSQL (15 or newer) of your own instead of the embedded one',
    value: value.address(['postgres', 'postgresql'], 'postgresql://user:password@host:5432/embassy'),
    fallbackNote: 'embedded PostgreSQL in `DATA_DIR`',
  }),
  SEED: setting({
    description:
      '`demo` fills an empty database with the invented community "Brygga"; `none` leaves it empty',
    value: value.oneOf(['demo', 'none']),
    fallbackNote: '`demo`; `none` in production',
  }),
  EMBASSY_SECRET: setting({
    description:
      'Signs sessions and links in mails, and seals the ballots of anonymous polls, which need it to be counted; the same for every process of a community',
    value: value.secret,
    fallbackNote: 'made once and kept in `DATA_DIR/secret`',
    production: 'demanded',
  }),
  EMBASSY_PREVIOUS_SECRET: setting({
    description:
      'What `EMBASSY_SECRET` was before it was changed, as long as anonymous polls are open or uncounted that were begun with it; without it they rest',
    value: value.secret,
    fallbackNote: 'none',
  }),
  EMBASSY_ROLES: setting({
    description: 'What this process does: `all`, or some of `web`, `worker`, `indexer` with commas',
    value: value.roles,
    fallback: 'all',
  }),
  SMTP_URL: setting({
    description: 'Mail server, like `smtps://user:password@mail.example.com:465`',
    value: value.address(['smtp', 'smtps'], 'smtps://user:password@mail.example.com:465'),
    fallbackNote: 'mails are written to `DATA_DIR/mail`',
    production: 'demanded',
  }),
  MAIL_FROM: setting({
    description: 'Sender of every mail',
    value: value.sender,
    fallbackNote: '`BRAND_NAME <community@localhost>`',
    production: 'demanded',
  }),
  BRAND_NAME: setting({
    description: 'What the community is called in the frame, in titles and in mails, until an admin names it',
    value: value.text,
    fallback: 'Brygga',
  }),
  BRAND_COLOUR: setting({
    description: 'Colour of the one action and of what is yours, like `#2543a0`, until an admin chooses',
    value: value.colour,
    fallback: '#2543a0',
  }),
  BRAND_TYPEFACE: setting({
    description:
      'Faces of the pages until an admin chooses: `book`, `news`, `plain`, `friendly`, `round` or `sturdy`',
    value: value.oneOf(['book', 'news', 'plain', 'friendly', 'round', 'sturdy']),
    fallback: 'book',
  }),
  BRAND_CORNER: setting({
    description: 'Radius of corners in pixels, 0 to 16, until an admin chooses',
    value: value.corner,
    fallback: '4',
  }),
  DEFAULT_LANGUAGE: setting({
    description: 'Language whose pages have addresses without a prefix: `en`, `sv`, `da`, `nl` or `fr`',
    value: value.language,
    fallback: 'en',
  }),
  TIME_ZONE: setting({
    description: 'Zone in which times are told to readers who have not chosen their own',
    value: value.timeZone,
    fallback: 'UTC',
  }),
  IMAGE_HOSTS: setting({
    description: 'Other hosts whose pictures are shown in posts, with commas; the rest become links',
    value: value.hosts,
    fallbackNote: 'none',
  }),
  TRUST_PROXY: setting({
    description:
      'How many reverse proxies stand in front, or their addresses; the visitor’s address is read from them',
    value: value.proxies,
    fallback: 'false',
  }),
  S3_BUCKET: setting({
    description: 'Keeps uploads in this bucket of an S3 store; several machines need one',
    value: value.text,
    fallbackNote: 'uploads lie in `DATA_DIR/media`',
  }),
  S3_REGION: setting({ description: 'Region of the bucket', value: value.text, fallback: 'us-east-1' }),
  S3_ENDPOINT: setting({
    description: 'Address of an S3 store other than Amazon’s',
    value: value.address(['http', 'https'], 'https://s3.example.com'),
    fallbackNote: 'Amazon S3',
  }),
  S3_ACCESS_KEY_ID: setting({
    description: 'Key of the S3 store',
    value: value.text,
    fallbackNote: 'the machine’s role',
  }),
  S3_SECRET_ACCESS_KEY: setting({
    description: 'Secret of that key',
    value: value.text,
    fallbackNote: 'the machine’s role',
  }),
  MEILI_URL: setting({
    description: 'Finds threads with this Meilisearch server instead of the search in PostgreSQL',
    value: value.address(['http', 'https'], 'http://127.0.0.1:7700'),
    fallbackNote: 'the search in PostgreSQL',
  }),
  MEILI_KEY: setting({
    description: 'Key of the Meilisearch server that may do everything with the indexes',
    value: value.text,
    fallbackNote: 'none',
  }),
  MEILI_INDEX: setting({
    description:
      'What the names of the indexes begin with; another for each community that shares the server',
    value: value.indexName,
    fallback: 'embassy',
  }),
  PAGES: setting({
    description: '`built` serves the built pages; `live` the sources of the web, for working on them',
    value: value.oneOf(['built', 'live']),
    fallback: 'built',
  }),
  OFFLINE_READING: setting({
    description:
      '`off` takes the service worker and what it kept out of all browsers; with `on` threads that were read can be read again without a connection',
    value: value.oneOf(['on', 'off']),
    fallback: 'on',
  }),
  LOG_LEVEL: setting({
    description: 'How much is logged: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
    value: value.oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallbackNote: '`warn`; `info` in production',
  }),
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** What was set or has a fallback, each with its own type. */
export type SettingValues = {
  [K in SettingName]:
    | z.output<(typeof settings)[K]['value']>
    | ((typeof settings)[K] extends { fallback: string } ? never : undefined);
};

function setting<const S extends Setting>(given: S): S {
  return given;
}
