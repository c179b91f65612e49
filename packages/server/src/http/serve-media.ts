import type { Api } from '@embassy/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isFromElsewhere } from './foreign-origin.ts';

interface ServeMediaOptions {
  api: Pick<Api, 'handleMedia' | 'handleUpload'>;
  /** The address people use, when it differs from the one this process hears; no slash at the end. */
  origin?: string;
}

/** Somewhat above what a picture may have, so that most of what is too large is refused in words. */
const bodyLimit = 12 * 1024 * 1024;

/** Pictures: `POST /media` takes one in a form of our own pages, `GET /media/…` shows it. */
export async function serveMedia(app: FastifyInstance, options: ServeMediaOptions): Promise<void> {
  const { api } = options;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit },
      (_request, body, next) => next(null, body),
    );
    scope.post('/media', async (incoming, reply) => {
      const origin = options.origin ?? `${incoming.protocol}://${incoming.host}`;
      if (isFromElsewhere(incoming, origin)) return reply.code(403).send();
      const headers = new Headers();
      for (const name of ['cookie', 'content-type'] as const) {
        const value = incoming.headers[name];
        if (value !== undefined) headers.set(name, value);
      }
      const body = new Uint8Array((incoming.body as Buffer | undefined) ?? []);
      const request = new Request(new URL(incoming.url, origin), { method: 'POST', headers, body });
      return api.handleUpload(request, { address: incoming.ip, requestId: incoming.id });
    });
    const show = async (incoming: FastifyRequest) => {
      const headers = new Headers();
      const known = incoming.headers['if-none-match'];
      if (known !== undefined) headers.set('if-none-match', known);
      const url = new URL(incoming.url, 'http://media.invalid');
      return api.handleMedia(new Request(url, { method: incoming.method, headers }));
    };
    // The HEAD that Fastify would derive from GET cannot measure a web Response.
    scope.route({ method: ['GET', 'HEAD'], url: '/media/*', exposeHeadRoute: false, handler: show });
  });
}
