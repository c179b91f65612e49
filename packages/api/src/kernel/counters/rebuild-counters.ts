import { type Database, Prisma } from '@embassy/database';
import { counters } from './counters.ts';
import { rebuildTallies } from './tallies.ts';

/** In this order, which is that of the actions: a thread is locked first, a panel before its space, polls and members. Readers are not kept waiting. */
const locked =
  'thread, post, comment, vote, affected_member, acceptance, brand_verification, thread_tag, panel, category, tag, product, idea, member_store, badge, badge_award, poll, panel_member, poll_response, poll_tally, member, notification';

/**
 * Makes every counter what its rows say, in one statement for each table; rows that are right are not touched.
 * Writers wait until it is done. Returns how many rows were changed.
 */
export async function rebuildCounters(db: Database): Promise<number> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw(Prisma.raw(`LOCK TABLE ${locked} IN EXCLUSIVE MODE`));
      let changed = 0;
      for (const { table, key = 'id', columns, expected } of counters) {
        const assignments = columns.map((column) => `${column} = e.${column}`).join(', ');
        const kept = columns.map((column) => `k.${column}`).join(', ');
        const wanted = columns.map((column) => `e.${column}`).join(', ');
        changed += await tx.$executeRaw(
          Prisma.raw(`UPDATE ${table} k SET ${assignments} FROM (${expected}) e
            WHERE e.id = k.${key} AND (${kept}) IS DISTINCT FROM (${wanted})`),
        );
      }
      return changed + (await rebuildTallies(tx));
    },
    { timeout: 3_600_000, maxWait: 60_000 },
  );
}
