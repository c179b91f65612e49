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

/**
 * Whether what a request asks for would be read as an address of another host: `//host/…`, or a whole address. No page
 * is there, and none may be made that names that host as its own.
 */
export function namesAnotherHost(target: string): boolean {
  return !target.startsWith('/') || target[1] === '/' || target[1] === '\\';
}
