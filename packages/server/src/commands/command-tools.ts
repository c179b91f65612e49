import { type Config, loadConfig } from '../config.ts';
import { prepareDataDirectory } from '../lifecycle/data-directory.ts';
import { createLifecycle, type Lifecycle } from '../lifecycle/lifecycle.ts';
import type { CommandTools } from './command.ts';

export interface OpenTools extends CommandTools {
  /** Closes what the command opened. */
  close(): Promise<void>;
}

/** Opens what a command asks for, once, when it first asks. */
export function openTools(onLost: (error: Error) => void, signal: AbortSignal): OpenTools {
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const lifecycle: Lifecycle = createLifecycle(() => {});
  const config = once((): Config => {
    const loaded = loadConfig(process.env);
    prepareDataDirectory(loaded.dataDir);
    return loaded;
  });
  const opened = once(async () => {
    const { openDatabase } = await import('../lifecycle/open-database.ts');
    return lifecycle.start('database', async () => {
      const value = await openDatabase(config(), { notice: tell, onLost });
      return { value, stop: () => value.close() };
    });
  });
  const migrated = once(async () => {
    const { url } = await opened();
    const { migrate } = await import('../compose.ts');
    await migrate(url);
  });
  const database: CommandTools['database'] = async (options = { migrated: true }) => {
    if (options.migrated) await migrated();
    return opened();
  };
  const services = once(async () => {
    const { url } = await database();
    const { compose } = await import('../compose.ts');
    return lifecycle.start('services', async () => {
      const value = await compose(config(), url);
      return { value, stop: () => value.close() };
    });
  });
  return { config, database, services, signal, close: () => lifecycle.stop() };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
