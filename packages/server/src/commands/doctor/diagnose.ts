import { pendingMigrations } from '@embassy/database/migrate';
import type { CommandTools } from '../command.ts';
import { diagnoseCounters } from './counters.ts';
import { diagnoseQueue } from './queue.ts';
import { diagnoseSearch } from './search.ts';

export interface Finding {
  name: string;
  ok: boolean;
  /** What was found, and if it is not well, what to do. */
  says: string;
}

/** Looks at everything a community needs, cheapest first; ends early when nothing later can be looked at. */
export async function* diagnose(tools: CommandTools): AsyncGenerator<Finding> {
  const config = tools.config();
  yield {
    name: 'configuration',
    ok: true,
    says: `${config.production ? 'production' : 'development'}, data in ${config.dataDir}`,
  };
  // Migrations are looked at as they are, so the database is opened without bringing it up to date.
  const { url, description } = await tools.database({ migrated: false });
  yield { name: 'database', ok: true, says: description };

  const pending = await pendingMigrations(url);
  const missing = `${pending.length} are missing (${pending.join(', ')}); npm start applies them`;
  yield {
    name: 'migrations',
    ok: pending.length === 0,
    says: pending.length === 0 ? 'all applied' : missing,
  };
  if (pending.length > 0) return;

  const { db, search } = await tools.services();
  yield await diagnoseQueue(db);
  yield await diagnoseCounters(db);
  yield await diagnoseSearch(db, search, config);
}
