import type { Api } from '@embassy/api';
import type { FastifyInstance } from 'fastify';

type BrandApi = Pick<Api, 'handleBrandSheet' | 'handleAppManifest' | 'handleAppIcon'>;
type Handle = (request: Request) => Response | Promise<Response>;

/** What a brand looks like: its style sheet, and what the community is when it is installed as an app. */
export function serveBrand(app: FastifyInstance, { api }: { api: BrandApi }): void {
  const serve = (url: string, handle: Handle) =>
    app.route({
      method: ['GET', 'HEAD'],
      url,
      // The HEAD that Fastify would derive from GET cannot measure a web Response.
      exposeHeadRoute: false,
      handler: async (incoming) => {
        const response = await handle(new Request(new URL(incoming.url, 'http://brand.invalid')));
        return incoming.method === 'HEAD' ? new Response(null, response) : response;
      },
    });
  serve('/brand.css', api.handleBrandSheet);
  serve('/manifest.webmanifest', api.handleAppManifest);
  // By names, so that no page's address is taken.
  for (const name of ['app-icon-192', 'app-icon-512', 'app-icon-maskable-512', 'apple-touch-icon']) {
    serve(`/${name}.png`, api.handleAppIcon);
  }
}
