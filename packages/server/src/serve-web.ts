import fs from 'node:fs';
import path from 'node:path';
import type { AssetsFromManifest, Render, RenderOptions } from '@embassy/web/render-types';
import type { Language } from '@embassy/web/words/languages';
import fastifyStatic from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy } from './web/content-policy.ts';
import { isFromOwnPages, namesAnotherHost } from './web/own-pages.ts';
import { readPage, sendPage } from './web/page.ts';
import { createVisitorPages } from './web/visitor-pages.ts';

const webPackage = path.resolve(import.meta.dirname, '../../web');

/** What the pages need from the rest of the server. */
export interface ServeWebOptions {
  /** The API in this process; `incoming` tells it who is asking and over which connection. */
  handleGraphql: (request: Request, incoming: FastifyRequest) => Promise<Response>;
  /** Takes in a picture, as `POST /media` does. */
  handleUpload: (request: Request, incoming: FastifyRequest) => Promise<Response>;
  /** What the community is called where nobody can be asked. */
  brandName: string;
  defaultLanguage: Language;
  timeZone: string;
  /** The address people use, when it differs from the one this process hears; no slash at the end. */
  origin?: string;
  /** The session cookie's name, without `__Secure-`; who has none is a visitor. */
  sessionCookie: string;
  /** Other hosts that pictures may come from: the bucket of uploads, allowed picture hosts. */
  imageSources?: string[];
  /** Whether browsers keep what was read, for reading without a connection; they do unless told otherwise. */
  offlineReading?: boolean;
  /** Serves the sources through Vite instead of the build. */
  development?: boolean;
  /** The largest form, in bytes; it has to hold a picture. */
  formLimit?: number;
}

function hasCookie(request: FastifyRequest, names: string[]): boolean {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.some((cookie) => names.includes(cookie.split('=', 1)[0] ?? ''));
}

/** The built (or, in development, the live) web package. */
interface Web {
  render: () => Promise<Render>;
  assets: RenderOptions['assets'];
}

/** Mounts the pages: static files, every other path as a page or a form sent to one. */
export async function serveWeb(app: FastifyInstance, options: ServeWebOptions): Promise<void> {
  const offlineReading = options.offlineReading ?? true;
  const web = options.development
    ? // Vite and what it is made of: only who develops loads them.
      await (await import('./web/dev-web.ts')).startDevWeb(app, webPackage)
    : await mountBuiltWeb(app, offlineReading);
  const policy = contentPolicy(options);
  const visitorPages = createVisitorPages();
  const sessionCookies = [options.sessionCookie, `__Secure-${options.sessionCookie}`];

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'buffer', bodyLimit: options.formLimit ?? 12 * 1024 * 1024 },
      (_request, body, next) => next(null, body),
    );
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers(policy);
    });

    // What cannot even be read as a form: too large, of an unknown type, broken off.
    scope.setErrorHandler<FastifyError>((error, incoming, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) incoming.log.error(error, 'A page could not be sent');
      const words =
        status === 413
          ? 'This form is too large. Go back; what you typed is still there. Send a smaller picture.'
          : status < 500
            ? 'This form could not be read. Go back; what you typed is still there.'
            : 'Something broke on our side. It was noted; try again in a moment.';
      return reply.code(status).type('text/plain; charset=utf-8').send(words);
    });

    const make = async (incoming: FastifyRequest, origin: string, withCookies: boolean) => {
      const render = await web.render();
      const response = await render(toWebRequest(incoming, origin, withCookies), {
        graphql: (request) => options.handleGraphql(request, incoming),
        upload: (request) => options.handleUpload(request, incoming),
        assets: web.assets,
        brandName: options.brandName,
        defaultLanguage: options.defaultLanguage,
        timeZone: options.timeZone,
        offlineReading,
        onError: (error) => incoming.log.error(error, 'A page could not be made'),
      });
      return readPage(response);
    };

    const answer = async (incoming: FastifyRequest, reply: FastifyReply) => {
      if (namesAnotherHost(incoming.url)) {
        return reply.code(404).type('text/plain').send('There is nothing at this address.');
      }
      const origin = options.origin ?? `${incoming.protocol}://${incoming.host}`;
      if (incoming.method === 'POST' && !isFromOwnPages(incoming, origin)) {
        return reply.code(403).type('text/plain').send('This form was not sent from a page of this site.');
      }
      const isVisit = incoming.method !== 'POST' && !hasCookie(incoming, sessionCookies);
      const page = isVisit
        ? await visitorPages(origin + incoming.url, () => make(incoming, origin, false))
        : await make(incoming, origin, true);
      return sendPage(incoming, reply, page, isVisit);
    };
    scope.get('/*', answer);
    scope.post('/*', answer);
  });
}

/** The build in `dist/`: hashed files that never change, and the renderer's bundle. */
async function mountBuiltWeb(app: FastifyInstance, offlineReading: boolean): Promise<Web> {
  const client = path.join(webPackage, 'dist/client');
  const bundle = await import(path.join(webPackage, 'dist/server/entry-server.js'));
  const manifest = JSON.parse(fs.readFileSync(path.join(client, '.vite/manifest.json'), 'utf8'));
  await app.register(fastifyStatic, {
    root: path.join(client, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    preCompressed: true,
  });
  for (const file of fs.readdirSync(client, { withFileTypes: true })) {
    if (!file.isFile() || file.name.startsWith('service-worker')) continue;
    app.get(`/${file.name}`, (_request, reply) =>
      reply.sendFile(file.name, client, { maxAge: '1h', immutable: false }),
    );
  }
  // Where nothing shall be kept any more, browsers that have the one get the other in its place.
  const worker = offlineReading ? 'service-worker.js' : 'service-worker-end.js';
  app.get('/service-worker.js', (_request, reply) =>
    reply.sendFile(worker, client, { maxAge: 0, immutable: false }),
  );
  const render: Render = bundle.render;
  const assetsFromManifest: AssetsFromManifest = bundle.assetsFromManifest;
  return { render: async () => render, assets: assetsFromManifest(manifest) };
}

/** The incoming request as the web's own `Request`, which is what React Router reads. */
function toWebRequest(incoming: FastifyRequest, origin: string, withCookies: boolean): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (name === 'cookie' && !withCookies) continue;
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one);
  }
  headers.set('x-request-id', incoming.id);
  const isPost = incoming.method === 'POST';
  return new Request(new URL(incoming.url, origin), {
    method: isPost ? 'POST' : 'GET',
    headers,
    body: isPost ? new Uint8Array((incoming.body as Buffer | undefined) ?? []) : undefined,
  });
}
