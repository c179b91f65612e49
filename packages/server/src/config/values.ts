import path from 'node:path';
import { isLanguage, languageNames } from '@embassy/web/words/languages';
import { z } from 'zod';

/**
 * The kinds of value a variable may have. Each refuses with the end of a sentence that begins with the
 * variable's name: "PORT must be …".
 */

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number between 1 and 65535')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, 'must be a port number between 1 and 65535');

export const text = z.string();

export const folder = z.string().transform((value) => path.resolve(value));

/** An absolute address with one of the given schemes. */
export function address(schemes: readonly string[], example: string) {
  return z.string().refine((value) => {
    const url = URL.parse(value);
    return url !== null && schemes.includes(url.protocol.slice(0, -1)) && url.host !== '';
  }, `must be an address like ${example}`);
}

/** The address of a site: scheme and host, without path. */
export const origin = z
  .string()
  .transform((value) => value.replace(/\/+$/, ''))
  .refine((value) => {
    const url = URL.parse(value);
    return url !== null && /^https?:$/.test(url.protocol) && url.origin === value.toLowerCase();
  }, 'must be an address like https://community.example.com, without a path');

export const secret = z
  .string()
  .min(32, 'must have at least 32 characters; `openssl rand -hex 32` makes a good one');

export const language = z
  .string()
  .refine(isLanguage, `must be one of ${Object.keys(languageNames).join(', ')}`)
  .transform((value) => value as keyof typeof languageNames);

export const timeZone = z.string().refine((value) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}, 'must be a time zone like Europe/Copenhagen');

/** The beginning of a name on a Meilisearch server. */
export const indexName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/i, 'must be at most 60 letters, digits, hyphens and underscores');

/** A colour in the notation of HTML. */
export const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour like #2543a0')
  .transform((value) => value.toLowerCase());

/** The radius of corners, in pixels. */
export const corner = z
  .string()
  .regex(/^(\d|1[0-6])$/, 'must be a number of pixels from 0 to 16')
  .transform(Number);

/** Something like `Brygga Community <community@example.com>` or the bare address. */
export const sender = z
  .string()
  .regex(
    /^([^<>\r\n]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
    'must be an e-mail address like "Brygga <community@example.com>"',
  );

/** A list with commas between its items. */
export const hosts = list(
  /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i,
  'must be host names with commas between them, like images.example.com,cdn.example.com',
);

export const roleNames = ['web', 'worker', 'indexer'] as const;
export type RoleName = (typeof roleNames)[number];

export const roles = z.string().transform((value, context): RoleName[] => {
  const names = value.split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'all') return [...roleNames];
  if (names.every((name): name is RoleName => roleNames.includes(name as RoleName)))
    return [...new Set(names)];
  context.addIssue({ code: 'custom', message: 'must be "all" or some of web, worker, indexer with commas' });
  return z.NEVER;
});

/** What Fastify takes: how many proxies stand in front, or their addresses. */
export const proxies = z.string().transform((value, context): boolean | number | string[] => {
  if (value === 'false' || value === '0') return false;
  if (/^\d$/.test(value)) return Number(value);
  const addresses = value.split(',').map((part) => part.trim());
  if (addresses.every((part) => /^[0-9a-f:.]+(\/\d{1,3})?$/i.test(part) && /[.:]/.test(part)))
    return addresses;
  context.addIssue({
    code: 'custom',
    message: 'must be the number of proxies in front (1), or their addresses like 10.0.0.0/8,172.16.0.1',
  });
  return z.NEVER;
});

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

function list(item: RegExp, message: string) {
  return z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .refine((parts) => parts.every((part) => item.test(part)), message);
}
