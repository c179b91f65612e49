import type { Reader } from '@embassy/database';
import { type SetupRecord, stepsOf, untouched } from './setup.rules.ts';

/** Where the record is kept. */
export const setupKey = 'setup';

/** What was said of the steps so far. */
export async function loadSetupRecord(db: Reader): Promise<SetupRecord> {
  const kept = await db.setting.findUnique({ where: { key: setupKey } });
  return { ...untouched, ...(kept?.value as Partial<SetupRecord> | undefined) };
}

/** How far the community is set up. */
export async function loadSetup(db: Reader) {
  const record = await loadSetupRecord(db);
  const [categories, products, team] = await Promise.all([
    db.category.count({ where: { deletedAt: null } }),
    db.product.count({ where: { deletedAt: null } }),
    db.member.count({ where: { role: { not: 'MEMBER' }, state: { not: 'LEFT' }, logins: { some: {} } } }),
  ]);
  return { steps: stepsOf(record, { categories, products, team }), isClosed: record.closed };
}
