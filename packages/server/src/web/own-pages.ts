import type { FastifyRequest } from 'fastify';

/**
 * Whether a form comes from one of our own pages. Browsers name the sender in one of two headers,
 * which no foreign page can forge; a form that names none is refused.
 */
export function isFromOwnPages(request: Pick<FastifyRequest, 'headers'>, origin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return request.headers.origin === origin;
}
