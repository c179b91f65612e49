import type { Api } from '@embassy/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Pictures of threads for chats and search results: `GET /previews/…`. */
export async function servePreviews(
  app: FastifyInstance,
  { api }: { api: Pick<Api, 'handlePreview'> },
): Promise<void> {
  app.get('/previews/*', { exposeHeadRoute: false }, async (incoming: FastifyRequest) => {
    const known = incoming.headers['if-none-match'];
    const headers = new Headers(known === undefined ? [] : [['if-none-match', known]]);
    return api.handlePreview(new Request(new URL(incoming.url, 'http://previews.invalid'), { headers }));
  });
}
