import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { audit } from '../../kernel/audit.ts';
import { checkText } from '../../kernel/check-text.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { demandPrivilege } from '../trust/index.ts';
import { addStore } from './change-stores.ts';
import { type RowIssue, storeRowsIn } from './store-rows.rules.ts';
import { storeLimits, tidyStore } from './stores.rules.ts';

export type StoreImport = { added: number; changed: number; issues: RowIssue[]; passedOver: string[] };

/**
 * Adds the stores of a file, and changes those that are there already: the name in the path says which, else name and
 * town. What the file has no column for stays as it is. So the same file twice makes nothing twice. Rows that are wrong are told; the others are written at once.
 */
export async function importStores(
  { db, actor, now }: ActionContext,
  { csv }: { csv: string },
): Promise<StoreImport> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage stores');
  const wrong = checkText('csv', csv, { minimum: 1, maximum: storeLimits.file });
  if (wrong.length > 0) throw new Invalid(wrong);
  const { rows, issues, passedOver } = storeRowsIn(csv);
  const { added, changed, unclear } = await db.$transaction(
    async (tx) => {
      // One import at a time: two of the same file would each miss what the other adds.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import stores'), 0)`;
      let added = 0;
      let changed = 0;
      const unclear: RowIssue[] = [];
      for (const { line, ...row } of rows) {
        const where =
          row.slug === null ? { name: row.name.trim(), town: row.town.trim() } : { slug: row.slug };
        const [there, another] = await tx.store.findMany({ where, select: { id: true }, take: 2 });
        if (another) {
          const message = 'Several stores have this name and town: say which by its slug.';
          unclear.push({ line, field: 'slug', code: 'REQUIRED', message });
        } else if (there) {
          await tx.store.update({ where: { id: there.id }, data: tidyStore(row) });
          changed++;
        } else {
          await addStore(tx, row, now);
          added++;
        }
      }
      if (rows.length > 0) {
        const data = { added, changed };
        const subject = { kind: 'store', id: 0 } as const;
        await audit(tx, { actorId: actor.id, action: 'import stores', subject, reason: '', data });
      }
      return { added, changed, unclear };
    },
    { timeout: 60_000 },
  );
  return { added, changed, issues: [...issues, ...unclear].sort((a, b) => a.line - b.line), passedOver };
}
