import { randomUUID } from 'node:crypto';
import type { Database } from '@embassy/database';
import type { SearchEngine } from '@embassy/search-indexer';
import { createYoga } from 'graphql-yoga';
import type { BlobStore } from './adapters/blob-store.ts';
import type { Context } from './graphql/context.ts';
import { graphqlPlugins } from './graphql/plugins.ts';
import { schema } from './graphql/schema.ts';
import { requireActor } from './kernel/action-context.ts';
import type { Settings } from './kernel/settings.ts';
import { handleAppIcon, handleAppManifest, handleBrandSheet } from './modules/brand/index.ts';
import { createPreviews, createSitemaps } from './modules/channels/index.ts';
import { handleIdeaExport } from './modules/ideas/index.ts';
import { createAuth, loadViewer } from './modules/identity/index.ts';
import { handleMedia, handleUpload } from './modules/media/index.ts';
import { handleUnsubscribe } from './modules/notifications/index.ts';
import { handlePollExport } from './modules/panels/index.ts';
import { createLiveHub, type LiveHub } from './modules/realtime/index.ts';
import { createSearchLog } from './modules/search/index.ts';
import { createReadingRecorder, createViewCounter, handleBeacon } from './modules/threads/index.ts';

export type ApiOptions = {
  db: Database;
  settings: Settings;
  blobs: BlobStore;
  search: SearchEngine;
  /** Told of every bug: what was thrown, and in which request. */
  onBug(error: unknown, about: { requestId: string }): void;
};

/** Where a request came from. */
export type RequestOrigin = {
  address: string;
  requestId?: string;
};

export type Api = {
  /** Answers a GraphQL request; cookies that mutations set are on the response. */
  handleGraphql(request: Request, origin: RequestOrigin): Promise<Response>;
  /** Takes a form with a picture: `POST /media`. Pages that work without JavaScript hand theirs on in-process. */
  handleUpload(request: Request, origin: RequestOrigin): Promise<Response>;
  /** Serves the style sheet of a look: `GET /brand.css`. */
  handleBrandSheet(request: Request): Response;
  /** What the community is called and looks like when it is installed: `GET /manifest.webmanifest`. */
  handleAppManifest(): Promise<Response>;
  /** Its icons: `GET /app-icon-192.png` and others that the manifest names. */
  handleAppIcon(request: Request): Promise<Response>;
  /** Serves a picture: `GET /media/…`. */
  handleMedia(request: Request): Promise<Response>;
  /** Takes the note that a page sends when somebody reads a thread. */
  handleBeacon(request: Request, origin: RequestOrigin): Promise<Response>;
  /** Lists all public pages for search engines: `/sitemap.xml`, `/sitemaps/…`. */
  handleSitemap(request: Request): Promise<Response>;
  /** Draws what is shown of a thread where it is shared: `/previews/…`. */
  handlePreview(request: Request): Promise<Response>;
  /** The filtered list of the ideas' desk as a file: `/exports/ideas.csv`, `/exports/ideas.json`. */
  handleIdeaExport(request: Request, origin: RequestOrigin): Promise<Response>;
  /** What came out of a poll as a file: `/exports/polls/7.csv`, `/exports/polls/7.json`. */
  handlePollExport(request: Request, origin: RequestOrigin): Promise<Response>;
  /** Ends a kind of mail by the link in it: `/unsubscribe/one-click`. */
  handleUnsubscribe(request: Request): Promise<Response>;
  /** What changes, for those who look at it. A process that serves pages starts it. */
  live: Pick<LiveHub, 'start' | 'stop' | 'count'>;
  /** Until what goes on beside the answers (counting views, logging searches) is finished; for an orderly stop. */
  settled(): Promise<void>;
};

/** The GraphQL API over its engines. Keeps nothing that another process would need. */
export function createApi({ db, settings, blobs, search, onBug }: ApiOptions): Api {
  const auth = createAuth(db, settings);
  const searchLog = createSearchLog(db, (error) => onBug(error, { requestId: 'search log' }));
  const live = createLiveHub({ db, onBug: (error) => onBug(error, { requestId: 'live' }) });
  const services = { settings, auth, blobs, search, searchLog, live };

  const views = createViewCounter(db, (error) => onBug(error, { requestId: 'views' }));
  const readings = createReadingRecorder(db, (error) => onBug(error, { requestId: 'readings' }));

  const yoga = createYoga<Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    batching: false,
    logging: false,
    // Bugs are masked and told by a plugin of ours, which knows a refusal from a bug.
    maskedErrors: false,
    plugins: graphqlPlugins({ production: settings.production, onBug }),
  });

  const viewerOf = (request: Request, address: string) =>
    loadViewer({ db, auth, confirmEmail: settings.confirmEmail }, request.headers, address);

  return {
    live,
    settled: async () => {
      await Promise.all([views.settled(), readings.settled(), searchLog.settled()]);
    },
    async handleBeacon(request, { address }) {
      const { viewer } = await viewerOf(request, address);
      return handleBeacon(request, { db, viewer, views, readings, now: new Date() });
    },
    async handleIdeaExport(request, { address }) {
      const { viewer } = await viewerOf(request, address);
      return handleIdeaExport(request, { db, viewer, now: new Date() });
    },
    async handlePollExport(request, { address }) {
      const { viewer } = await viewerOf(request, address);
      return handlePollExport(request, { db, viewer, now: new Date() });
    },
    handleUnsubscribe: (request) => handleUnsubscribe({ db, settings }, request),
    handlePreview: createPreviews({ db, settings }),
    handleSitemap: createSitemaps({ db, settings }),
    handleBrandSheet,
    handleAppManifest: () => handleAppManifest({ db, settings, blobs }),
    handleAppIcon: (request) => handleAppIcon(request, { db, settings, blobs }),
    handleMedia: (request) => handleMedia(request, blobs),
    async handleUpload(request, { address, requestId = randomUUID() }) {
      try {
        const { viewer } = await viewerOf(request, address);
        return await handleUpload(request, () => {
          const actor = requireActor(viewer);
          return { db, actor, viewer, settings, requestId, now: new Date(), blobs };
        });
      } catch (error) {
        onBug(error, { requestId });
        const message = 'Something went wrong on our side.';
        return Response.json({ error: { code: 'BUG', message, requestId } }, { status: 500 });
      }
    },
    async handleGraphql(request, { address, requestId = randomUUID() }) {
      const { viewer, cookies } = await viewerOf(request, address);
      const setCookies = [...cookies];
      const context: Context = { db, viewer, requestId, headers: request.headers, setCookies, services };
      const response = await yoga.fetch(request, context);
      // The same response: a stream that is wrapped anew throws when its reader leaves.
      for (const cookie of setCookies) response.headers.append('set-cookie', cookie);
      return response;
    },
  };
}
