import type { FastifyRequest } from 'fastify';

/**
 * Whether a browser says that a page of another site sent this request. Programs say nothing and are welcome:
 * they carry no visitor's cookies.
 */
export function isFromElsewhere({ headers }: Pick<FastifyRequest, 'headers'>, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return headers.origin !== undefined && headers.origin !== origin;
}
