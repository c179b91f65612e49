import type { Api } from '@embassy/api';
import type { FastifyInstance } from 'fastify';
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
        const headers = new Headers();
        for (const [name, value] of Object.entries(incoming.headers)) {
          if (value !== undefined) headers.set(name, String(value));
        }
        const request = new Request(new URL(incoming.url, origin), {
          method: incoming.method,
          headers,
          ...(incoming.method === 'POST' && { body: new Uint8Array((incoming.body as Buffer) ?? []) }),
        });
        const aborted = new AbortController();
        reply.raw.once('close', () => aborted.abort());
        return api.handleGraphql(new Request(request, { signal: aborted.signal }), {
          address: incoming.ip,
          requestId: incoming.id,
        });
      },
    });
  });
}
