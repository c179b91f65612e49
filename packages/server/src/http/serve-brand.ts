import type { Api } from '@embassy/api';
import type { FastifyInstance } from 'fastify';

/** The style sheet of a brand's look: `GET /brand.css`. */
export function serveBrand(app: FastifyInstance, { api }: { api: Pick<Api, 'handleBrandSheet'> }): void {
  app.get('/brand.css', (incoming) =>
    api.handleBrandSheet(new Request(new URL(incoming.url, 'http://brand.invalid'))),
  );
}
