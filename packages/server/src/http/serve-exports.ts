import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Api } from '@embassy/api';
import type { FastifyInstance } from 'fastify';

interface ServeExportsOptions {
  api: Pick<Api, 'handleIdeaExport' | 'handlePollExport'>;
  /** The address people use, when it differs from the one this process hears; no slash at the end. */
  origin?: string;
}

/** Lists as files: `GET /exports/…`, sent while they are read, never whole in memory. */
export async function serveExports(
  app: FastifyInstance,
  { api, origin }: ServeExportsOptions,
): Promise<void> {
  app.get('/exports/*', { exposeHeadRoute: false }, async (incoming, reply) => {
    const own = origin ?? `${incoming.protocol}://${incoming.host}`;
    const headers = new Headers();
    const { cookie } = incoming.headers;
    if (cookie !== undefined) headers.set('cookie', cookie);
    const request = new Request(new URL(incoming.url, own), { headers });
    const ofPolls = new URL(request.url).pathname.startsWith('/exports/polls/');
    const handle = ofPolls ? api.handlePollExport : api.handleIdeaExport;
    const response = await handle(request, { address: incoming.ip });
    reply.code(response.status);
    for (const [name, value] of response.headers) reply.header(name, value);
    if (response.body === null || response.status !== 200) return reply.send(await response.text());
    // What breaks in the database breaks off the answer: half a list must not look like a whole one.
    return reply.send(Readable.fromWeb(response.body as ReadableStream));
  });
}
