import type { ActionContext } from '../../kernel/action-context.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { allPersonalData } from './all-personal-data.ts';

/** Everything the community holds about the actor, by room. */
export async function exportMyData({ db, actor, settings, now }: ActionContext) {
  await limit(db, 'export data', actor.id);
  const rooms: Record<string, unknown> = {};
  for (const [room, data] of Object.entries(allPersonalData)) rooms[room] = await data.export(db, actor.id);
  return { community: settings.publicUrl, exportedAt: now.toISOString(), ...rooms };
}
