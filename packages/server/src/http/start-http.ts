import type { ComposedServices } from '../compose.ts';
import type { Config } from '../config.ts';
import { listenError } from '../lifecycle/port.ts';
import { serveWeb } from '../serve-web.ts';
import { closeHttpServer, createHttpServer } from './create-http-server.ts';
import { serveBeacon } from './serve-beacon.ts';
import { serveBrand } from './serve-brand.ts';
import { serveExports } from './serve-exports.ts';
import { serveGraphql } from './serve-graphql.ts';
import { serveHealth } from './serve-health.ts';
import { serveMedia } from './serve-media.ts';
import { servePreviews } from './serve-previews.ts';
import { serveSitemaps } from './serve-sitemaps.ts';
import { serveUnsubscribe } from './serve-unsubscribe.ts';

/** Serves the API and the pages on one origin. */
export async function startHttp(config: Config, services: ComposedServices) {
  const { api } = services;
  const app = createHttpServer(config);
  serveHealth(app, { database: services.checkDatabase, migrations: services.checkMigrations });
  await serveGraphql(app, { api, bodyLimit: services.maximumBodyBytes, ...services.ownOrigin });
  await serveBeacon(app, { api, ...services.ownOrigin });
  await serveUnsubscribe(app, { api });
  serveBrand(app, { api });
  await serveMedia(app, { api, ...services.ownOrigin });
  await servePreviews(app, { api });
  await serveSitemaps(app, { api, ...services.ownOrigin });
  await serveExports(app, { api, ...services.ownOrigin });
  await serveWeb(app, {
    handleGraphql: (request, incoming) =>
      api.handleGraphql(request, { address: incoming.ip, requestId: incoming.id }),
    handleUpload: (request, incoming) =>
      api.handleUpload(request, { address: incoming.ip, requestId: incoming.id }),
    brandName: config.brandName,
    defaultLanguage: config.defaultLanguage,
    timeZone: config.timeZone,
    development: config.livePages,
    offlineReading: config.offlineReading,
    sessionCookie: services.sessionCookie,
    imageSources: config.imageHosts.map((host) => `https://${host}`),
    ...services.ownOrigin,
  });
  await api.live.start(services.databaseUrl, (error) =>
    app.log.warn({ err: error }, 'The connection that hears of changes is away; it is tried again'),
  );
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await api.live.stop();
    await app.close();
    throw listenError(error, config.host, config.port);
  }
  return {
    // Streams never finish by themselves. Those that end now are begun again at another process, or at the next start.
    stop: async () => {
      await api.live.stop();
      await closeHttpServer(app);
    },
  };
}
