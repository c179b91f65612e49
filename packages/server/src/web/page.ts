import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A finished page, kept in memory with its compressed forms. */
export interface Page {
  status: number;
  headers: [string, string][];
  body: Buffer;
  /** Sets cookies, so it belongs to one reader. */
  personal: boolean;
  tag: string;
  compressed: Map<Encoding, Promise<Buffer>>;
}

type Encoding = 'br' | 'gzip';

/** Reads a rendered response to its end. */
export async function readPage(response: Response): Promise<Page> {
  const body = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: [...response.headers],
    body,
    personal: response.headers.getSetCookie().length > 0,
    tag: `W/"${createHash('sha1').update(body).digest('base64url')}"`,
    compressed: new Map(),
  };
}

/** Sends a page, compressed as the browser likes it; a visitor who has it already gets 304. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page, isVisit: boolean) {
  reply.code(page.status);
  for (const [name, value] of page.headers) reply.header(name, value);
  reply.header('cache-control', cacheControl(page, isVisit));
  reply.header('vary', 'accept-encoding, cookie');
  if (isVisit && !page.personal && page.status === 200) {
    reply.header('etag', page.tag);
    if (isKnown(page.tag, request.headers['if-none-match'])) return reply.code(304).send();
    if (isUnchanged(page, request.headers)) return reply.code(304).send();
  }
  const encoding = preferredEncoding(request.headers['accept-encoding']);
  if (encoding === undefined || page.body.length < 1024) return reply.send(page.body);
  reply.header('content-encoding', encoding);
  return reply.send(await compress(page, encoding));
}

/**
 * Visitors' pages may be kept by whoever stands between, for a second, and shown a little longer while a new one is
 * fetched or the site is down; browsers ask each time. Whatever is made for one reader is kept nowhere.
 */
function cacheControl({ personal, status }: Page, isVisit: boolean): string {
  if (!isVisit || personal || status >= 500) return 'private, no-store';
  return 'public, max-age=0, s-maxage=1, stale-while-revalidate=10, stale-if-error=600';
}

/** Whether a file that tells when it last changed has not since; whoever knows a tag goes by that alone. */
function isUnchanged({ headers }: Page, known: FastifyRequest['headers']): boolean {
  const changed = headers.find(([name]) => name === 'last-modified')?.[1];
  const since = known['if-modified-since'];
  if (changed === undefined || since === undefined || known['if-none-match'] !== undefined) return false;
  return Date.parse(changed) <= Date.parse(since);
}

/** Whether the reader has the page already; proxies name several, and mark tags of what they compressed as weak. */
function isKnown(tag: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  const plain = (one: string) => one.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((one) => plain(one) === plain(tag));
}

/** The compression that a browser takes, the smallest first. */
export function preferredEncoding(accepted: string | string[] | undefined): Encoding | undefined {
  const names = String(accepted ?? '')
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one));
  return (['br', 'gzip'] as const).find((name) => names.some((one) => one.trim().split(';')[0] === name));
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

function compress(page: Page, encoding: Encoding): Promise<Buffer> {
  let compressed = page.compressed.get(encoding);
  if (compressed === undefined) {
    // Quality 4 costs about a millisecond a page and is smaller than the best gzip.
    compressed =
      encoding === 'br'
        ? brotli(page.body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })
        : gzip(page.body);
    page.compressed.set(encoding, compressed);
  }
  return compressed;
}
