import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.ts';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://community.example.com/',
  EMBASSY_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtps://u:p@mail.example.com',
  MAIL_FROM: 'Brygga <community@example.com>',
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('an empty environment is a working development server', () => {
  expect(loadConfig({})).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: path.resolve(import.meta.dirname, '../../../.embassy'),
    seed: 'demo',
    roles: new Set(['web', 'worker', 'indexer']),
    logLevel: 'warn',
  });
});

test('an empty text counts as not set', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: ' ', SEED: '' })).toMatchObject({ port: 3000, seed: 'demo' });
});

test('links lead to the address that was given to listen on', () => {
  expect(loadConfig({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(loadConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
});

describe('a bad value is one sentence that names the variable', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PUBLIC_URL', 'community.example.com'],
    ['PUBLIC_URL', 'https://example.com/community'],
    ['DATABASE_URL', 'mysql://localhost/embassy'],
    ['DATABASE_URL', 'postgresql://'],
    ['SEED', 'yes'],
    ['NODE_ENV', 'prod'],
    ['EMBASSY_SECRET', 'short'],
    ['EMBASSY_ROLES', 'web,cook'],
    ['SMTP_URL', 'mail.example.com'],
    ['MAIL_FROM', 'nobody'],
    ['DEFAULT_LANGUAGE', 'de'],
    ['TIME_ZONE', 'Mars/Olympus'],
    ['IMAGE_HOSTS', 'https://images.example.com'],
    ['TRUST_PROXY', 'yes'],
    ['S3_ENDPOINT', 's3.example.com'],
    ['MEILI_URL', 'search.example.com'],
    ['MEILI_INDEX', 'our forum'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems[0]).toMatch(new RegExp(`^${name} must [^\\n]+\\.$`));
  });

  test('all of them at once', () => {
    expect(problemsOf({ PORT: 'x', SEED: 'x', LOG_LEVEL: 'x' })).toHaveLength(3);
  });

  test('and never repeats a secret', () => {
    const env = {
      EMBASSY_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://u:hunter2@h/d',
      SMTP_URL: 'http://u:hunter2@h',
    };
    expect(problemsOf(env)).toHaveLength(3);
    expect(problemsOf(env).join()).not.toContain('hunter2');
  });
});

describe('production', () => {
  test('demands its address, its secret and a way to send mail', () => {
    const named = problemsOf({ NODE_ENV: 'production' }).map((problem) => problem.split(' ')[0]);
    expect(named).toEqual(['PUBLIC_URL', 'EMBASSY_SECRET', 'SMTP_URL', 'MAIL_FROM']);
  });

  test('seeds nothing', () => {
    expect(loadConfig(production)).toMatchObject({
      production: true,
      seed: 'none',
      publicUrl: 'https://community.example.com',
      mail: { smtpUrl: 'smtps://u:p@mail.example.com', from: 'Brygga <community@example.com>' },
    });
    expect(problemsOf({ ...production, SEED: 'demo' })[0]).toMatch(/^SEED must not be "demo" in production/);
  });
});

describe('what belongs together', () => {
  test('the parts of an S3 store', () => {
    expect(problemsOf({ S3_ENDPOINT: 'https://s3.example.com' })[0]).toMatch(/^S3_ENDPOINT .* S3_BUCKET/);
    expect(problemsOf({ S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k' })[0]).toMatch(
      /^S3_ACCESS_KEY_ID and S3_SECRET/,
    );
    expect(loadConfig({ S3_BUCKET: 'b' }).s3).toEqual({ bucket: 'b', region: 'us-east-1' });
  });

  test('the address of a Meilisearch server, its key and its indexes', () => {
    expect(loadConfig({}).meilisearch).toBeUndefined();
    expect(problemsOf({ MEILI_KEY: 'k' })[0]).toMatch(/^MEILI_KEY .* MEILI_URL/);
    const url = 'http://search:7700';
    expect(loadConfig({ MEILI_URL: url }).meilisearch).toEqual({ url, index: 'embassy' });
    expect(loadConfig({ MEILI_URL: url, MEILI_KEY: 'k', MEILI_INDEX: 'brygga' }).meilisearch).toEqual({
      url,
      key: 'k',
      index: 'brygga',
    });
  });
});

test.each([
  ['1', 1],
  ['0', false],
  ['false', false],
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
])('TRUST_PROXY=%s', (value, expected) => {
  expect(loadConfig({ TRUST_PROXY: value }).trustProxy).toEqual(expected);
});
