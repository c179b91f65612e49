import type { Api } from '@embassy/api';
import type { FastifyInstance } from 'fastify';

/**
 * Where mail programs end a kind of mail by one click. Their request comes from elsewhere, has no cookies and carries
 * its right in the address: no check of its origin, and none of its cookies are read.
 */
export async function serveUnsubscribe(
  app: FastifyInstance,
  { api }: { api: Pick<Api, 'handleUnsubscribe'> },
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'buffer', bodyLimit: 4_096 },
      (_request, body, next) => next(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/unsubscribe/one-click',
      handler: async (incoming) => {
        const { method } = incoming;
        const type = incoming.headers['content-type'];
        const request = new Request(new URL(incoming.url, 'http://unsubscribe.invalid'), {
          method,
          ...(method === 'POST' && {
            body: new Uint8Array((incoming.body as Buffer | undefined) ?? []),
            headers: { 'content-type': type ?? 'application/x-www-form-urlencoded' },
          }),
        });
        return api.handleUnsubscribe(request);
      },
    });
  });
}
