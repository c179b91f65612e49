import type { Config } from './config.ts';
import { startHttp } from './http/start-http.ts';
import { announce } from './lifecycle/announce.ts';
import { prepareDataDirectory } from './lifecycle/data-directory.ts';
import { lockInstance } from './lifecycle/instance-lock.ts';
import type { Lifecycle } from './lifecycle/lifecycle.ts';
import { openDatabase } from './lifecycle/open-database.ts';
import { assertPortFree } from './lifecycle/port.ts';

export interface StartOptions {
  report: (line: string) => void;
  /** The database is gone and does not come back. */
  onLost: (error: Error) => void;
}

/** Starts what this process is for, in the order in which each part needs the ones before it. */
export async function startServer(
  config: Config,
  lifecycle: Lifecycle,
  options: StartOptions,
): Promise<void> {
  const { report, onLost } = options;
  const serves = config.roles.has('web');
  prepareDataDirectory(config.dataDir);
  // Servers with an outside database may share a data directory; the embedded one has one server.
  const lock =
    serves && !config.databaseUrl
      ? await lifecycle.start('data directory', async () => {
          const held = await lockInstance(config);
          return { value: held, stop: async () => held.release(), note: config.dataDir };
        })
      : undefined;
  if (serves) await assertPortFree(config.host, config.port);

  // Reading our own modules takes longer than starting the database; both at once.
  const composing = import('./compose.ts');
  const { url } = await lifecycle.start('database', async () => {
    const database = await openDatabase(config, { notice: report, onLost });
    return { value: database, stop: () => database.close(), note: database.description };
  });
  const { compose, migrate } = await composing;
  await lifecycle.start('migrations', async () => ({ value: undefined, note: await migrate(url) }));
  const services = await lifecycle.start('services', async () => {
    const composed = await compose(config, url);
    return { value: composed, stop: () => composed.close() };
  });
  if (config.seed === 'demo') {
    const { seed } = await import('./lifecycle/seed.ts');
    await lifecycle.start('demo community', async () => ({
      value: undefined,
      note: await seed(services, report),
    }));
  }
  if (config.roles.has('worker') || config.roles.has('indexer')) {
    const { startWorker } = await import('./start-worker.ts');
    await lifecycle.start('worker', async () => {
      const worker = await startWorker(config, services);
      return { value: worker, stop: () => worker.stop() };
    });
  }
  if (serves) {
    await lifecycle.start('pages', async () => {
      const http = await startHttp(config, services);
      const stop = () => {
        lock?.stopping();
        return http.stop();
      };
      return { value: http, stop };
    });
  }
  await announce(config, services, report);
}
