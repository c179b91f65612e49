import type { Api } from '@embassy/api';
import type { FastifyInstance } from 'fastify';
import { isFromElsewhere } from './foreign-origin.ts';

interface ServeBeaconOptions {
  api: Pick<Api, 'handleBeacon'>;
  /** The address people use, when it differs from the one this process hears; no slash at the end. */
  origin?: string;
}

const bodyLimit = 1_024;

/** Where pages say that somebody reads a thread: JSON, or the plain text that browsers send when a page is left. */
export async function serveBeacon(app: FastifyInstance, options: ServeBeaconOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const types = ['application/json', 'text/plain'];
    scope.addContentTypeParser(types, { parseAs: 'string', bodyLimit }, (_request, body, next) =>
      next(null, body),
    );
    scope.post('/beacon', async (incoming, reply) => {
      const origin = options.origin ?? `${incoming.protocol}://${incoming.host}`;
      if (isFromElsewhere(incoming, origin)) return reply.code(403).send();
      const headers = new Headers();
      for (const name of ['cookie', 'user-agent'] as const) {
        const value = incoming.headers[name];
        if (value !== undefined) headers.set(name, value);
      }
      const body = typeof incoming.body === 'string' ? incoming.body : '';
      const request = new Request(new URL(incoming.url, origin), { method: 'POST', headers, body });
      return options.api.handleBeacon(request, { address: incoming.ip, requestId: incoming.id });
    });
  });
}
