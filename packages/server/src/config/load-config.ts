import path from 'node:path';
import type { Settings } from '@embassy/api';
import { ConfigError } from './config-error.ts';
import { type Setting, type SettingName, type SettingValues, settings } from './settings.ts';
import type { RoleName } from './values.ts';

/** Everything the operator decided, checked and complete. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** Where members reach the community, without a slash at the end. */
  publicUrl: string;
  /** Absolute. */
  dataDir: string;
  /** Absent: the embedded database of the data directory. */
  databaseUrl?: string;
  seed: 'demo' | 'none';
  /** Absent: made once and kept in the data directory. */
  secret?: string;
  previousSecret?: string;
  roles: ReadonlySet<RoleName>;
  mail: { smtpUrl?: string; from: string };
  brandName: string;
  /** How pages look until an admin chooses otherwise. */
  brandLook: Settings['brandLook'];
  defaultLanguage: SettingValues['DEFAULT_LANGUAGE'];
  timeZone: string;
  imageHosts: readonly string[];
  trustProxy: boolean | number | string[];
  /** Absent: uploads lie in the data directory. */
  s3?: { bucket: string; region: string; endpoint?: string; accessKeyId?: string; secretAccessKey?: string };
  /** Absent: threads are found by PostgreSQL. */
  meilisearch?: { url: string; key?: string; index: string };
  /** Pages come from the sources of the web instead of its build. */
  livePages: boolean;
  /** Browsers keep what was read, for reading without a connection. */
  offlineReading: boolean;
  logLevel: NonNullable<SettingValues['LOG_LEVEL']>;
}

/** Reads and checks the environment. All problems are told at once. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [name, readSetting(name, setting, env, problems)]),
  ) as SettingValues;
  const production = values.NODE_ENV === 'production';
  if (production) problems.push(...missingInProduction(env));
  problems.push(...contradictions(values, production, env));
  if (problems.length > 0) throw new ConfigError(problems);

  const { S3_BUCKET, MEILI_URL } = values;
  return {
    production,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? localUrl(values.HOST, values.PORT),
    dataDir: values.DATA_DIR ?? path.resolve(import.meta.dirname, '../../../../.embassy'),
    ...optional('databaseUrl', values.DATABASE_URL),
    seed: values.SEED ?? (production ? 'none' : 'demo'),
    ...optional('secret', values.EMBASSY_SECRET),
    ...optional('previousSecret', values.EMBASSY_PREVIOUS_SECRET),
    roles: new Set(values.EMBASSY_ROLES),
    mail: {
      from: values.MAIL_FROM ?? `"${values.BRAND_NAME.replaceAll('"', '')}" <community@localhost>`,
      ...optional('smtpUrl', values.SMTP_URL),
    },
    brandName: values.BRAND_NAME,
    brandLook: {
      colour: values.BRAND_COLOUR,
      typeface: values.BRAND_TYPEFACE.toUpperCase() as Settings['brandLook']['typeface'],
      corner: values.BRAND_CORNER,
    },
    defaultLanguage: values.DEFAULT_LANGUAGE,
    timeZone: values.TIME_ZONE,
    imageHosts: values.IMAGE_HOSTS ?? [],
    trustProxy: values.TRUST_PROXY,
    ...(S3_BUCKET && {
      s3: {
        bucket: S3_BUCKET,
        region: values.S3_REGION,
        ...optional('endpoint', values.S3_ENDPOINT),
        ...optional('accessKeyId', values.S3_ACCESS_KEY_ID),
        ...optional('secretAccessKey', values.S3_SECRET_ACCESS_KEY),
      },
    }),
    ...(MEILI_URL && {
      meilisearch: { url: MEILI_URL, index: values.MEILI_INDEX, ...optional('key', values.MEILI_KEY) },
    }),
    livePages: values.PAGES === 'live',
    offlineReading: values.OFFLINE_READING === 'on',
    logLevel: values.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

function readSetting(
  name: string,
  setting: Setting,
  env: Record<string, string | undefined>,
  problems: string[],
): unknown {
  const given = read(env, name) ?? setting.fallback;
  if (given === undefined) return undefined;
  const result = setting.value.safeParse(given);
  if (result.success) return result.data;
  problems.push(`${name} ${result.error.issues[0]!.message}${isSecret(name) ? '' : `; it is "${given}"`}.`);
  return undefined;
}

/** Compose files and shells pass on what is not set as an empty text. */
function read(env: Record<string, string | undefined>, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

/** Values that must not show up in a log. */
function isSecret(name: string): boolean {
  return /SECRET|KEY|^DATABASE_URL$|^SMTP_URL$/.test(name);
}

function missingInProduction(env: Record<string, string | undefined>): string[] {
  return (Object.entries(settings) as [SettingName, Setting][])
    .filter(([name, setting]) => setting.production === 'demanded' && !read(env, name))
    .map(([name, { description }]) => `${name} must be set in production: ${sentence(description)}.`);
}

function contradictions(
  values: SettingValues,
  production: boolean,
  env: Record<string, string | undefined>,
): string[] {
  const found: string[] = [];
  if (production && values.SEED === 'demo') {
    found.push('SEED must not be "demo" in production: the passwords of the demo accounts are public.');
  }
  for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_REGION'] as const) {
    if (read(env, name) && !read(env, 'S3_BUCKET')) {
      found.push(`${name} is set without S3_BUCKET: name the bucket as well, or remove it.`);
    }
  }
  for (const name of ['MEILI_KEY', 'MEILI_INDEX'] as const) {
    if (read(env, name) && !read(env, 'MEILI_URL')) {
      found.push(`${name} is set without MEILI_URL: name the server as well, or remove it.`);
    }
  }
  if (Boolean(values.S3_ACCESS_KEY_ID) !== Boolean(values.S3_SECRET_ACCESS_KEY)) {
    found.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both, or neither.');
  }
  return found;
}

function sentence(description: string): string {
  return description.slice(0, 1).toLowerCase() + description.slice(1);
}

function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
