import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import zlib from 'node:zlib';
import type { Api } from '@embassy/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredEncoding } from '../web/page.ts';

interface ServeSitemapsOptions {
  api: Pick<Api, 'handleSitemap'>;
  /** The address people use, when it differs from the one this process hears; no slash at the end. */
  origin?: string;
}

/** Sitemaps: `/sitemap.xml` and its parts, compressed while they are sent, never whole in memory. */
export async function serveSitemaps(
  app: FastifyInstance,
  { api, origin }: ServeSitemapsOptions,
): Promise<void> {
  const serve = async (incoming: FastifyRequest, reply: FastifyReply) => {
    const own = origin ?? `${incoming.protocol}://${incoming.host}`;
    const response = await api.handleSitemap(new Request(new URL(incoming.url, own)));
    reply.code(response.status);
    for (const [name, value] of response.headers) reply.header(name, value);
    if (response.body === null || response.status !== 200) return reply.send(await response.text());
    reply.header('vary', 'accept-encoding');
    const encoding = preferredEncoding(incoming.headers['accept-encoding']);
    const body = Readable.fromWeb(response.body as ReadableStream);
    if (encoding === undefined) return reply.send(body);
    reply.header('content-encoding', encoding);
    const compress =
      encoding === 'br'
        ? zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })
        : zlib.createGzip();
    // What breaks in the database breaks off the answer: half a list must not look like a whole one.
    body.once('error', (error) => compress.destroy(error));
    compress.once('close', () => body.destroy());
    return reply.send(body.pipe(compress));
  };
  app.get('/sitemap.xml', { exposeHeadRoute: false }, serve);
  app.get('/sitemaps/*', { exposeHeadRoute: false }, serve);
}
