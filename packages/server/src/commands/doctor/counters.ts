import { checkCounters } from '@embassy/api/kernel/counters/index';
import type { Database } from '@embassy/database';
import type { Finding } from './diagnose.ts';

/** How many differences are told; one is enough to act on. */
const TOLD = 5;

/** Compares every counter that is kept with what its rows say. */
export async function diagnoseCounters(db: Database): Promise<Finding> {
  const differences = await checkCounters(db, TOLD);
  const told = differences
    .slice(0, TOLD)
    .map(
      ({ table, id, column, kept, expected }) => `${table} ${id} has ${column} ${kept} and not ${expected}`,
    );
  return {
    name: 'counters',
    ok: differences.length === 0,
    says:
      differences.length === 0
        ? 'as their rows say'
        : `${told.join('; ')}${differences.length > TOLD ? '; and more' : ''}. \`embassy rebuild\` puts them right`,
  };
}
