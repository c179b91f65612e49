import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import type { Api } from '@embassy/api';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isFromElsewhere } from './foreign-origin.ts';

export interface ServeGraphqlOptions {
  api: Api;
  /** The address people use, when it differs from the one this process hears; no slash at the end. */
  origin?: string;
  bodyLimit: number;
}

/**
 * The GraphQL endpoint for browsers and programs: JSON by POST, nothing else.
 *
 * Forms (the one kind of body a foreign page can send without asking) are refused by their content type, and
 * JSON from a foreign page by the headers browsers set themselves.
 */
export async function serveGraphql(app: FastifyInstance, options: ServeGraphqlOptions): Promise<void> {
  const { api, bodyLimit } = options;
  await app.register(async (scope) => {
    // Quality 4: the best one takes a second for what saves a few bytes more.
    const brotliOptions = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };
    await scope.register(compress, { threshold: 1024, brotliOptions });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (_request, body, next) =>
      next(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: async (incoming, reply) => {
        const origin = options.origin ?? `${incoming.protocol}://${incoming.host}`;
        if (isFromElsewhere(incoming, origin)) {
          return reply.code(403).send({ errors: [{ message: 'This endpoint answers its own site only.' }] });
        }
        const response = await api.handleGraphql(webRequest(incoming, reply, origin), {
          address: incoming.ip,
          requestId: incoming.id,
        });
        return sendWebResponse(reply, response);
      },
    });
  });
}

/** The incoming request as a web `Request`, aborted when the client goes away. */
function webRequest(incoming: FastifyRequest, reply: FastifyReply, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const aborted = new AbortController();
  reply.raw.once('close', () => aborted.abort());
  return new Request(new URL(incoming.url, origin), {
    method: incoming.method,
    headers,
    signal: aborted.signal,
    ...(incoming.method === 'POST' && { body: new Uint8Array((incoming.body as Buffer) ?? []) }),
  });
}

/** Live updates are sent as they come; everything else is whole, so that it can be compressed. */
async function sendWebResponse(reply: FastifyReply, response: Response) {
  reply.code(response.status);
  for (const [name, value] of response.headers) reply.header(name, value);
  const isLive = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isLive && response.body) {
    // Proxies must hand on what comes as it comes, and change nothing about it.
    reply.header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no');
    // Yoga's word for no encoding is none that is registered.
    reply.removeHeader('content-encoding');
    return reply.send(readableOf(response.body));
  }
  return reply.send(Buffer.from(await response.arrayBuffer()));
}

/**
 * The body as Node's own stream. Yoga's is no web stream of Node's, which its converter would insist on. Whoever goes
 * away ends it, although it waits for what may never come.
 */
function readableOf(body: ReadableStream<Uint8Array>): Readable {
  const reader = body.getReader();
  return new Readable({
    read() {
      reader.read().then(
        ({ done, value }) => {
          if (!this.destroyed) this.push(done ? null : value);
        },
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      reader.cancel().then(
        () => done(error),
        () => done(error),
      );
    },
  });
}
