import { schemaDrift } from '@embassy/database/migrate';
import type { Finding } from './diagnose.ts';

const NO_PRIVILEGE = '42501';

/** Compares the tables with what the migrations make in an empty database beside it. */
export async function diagnoseSchema(url: string): Promise<Finding> {
  const name = 'schema';
  try {
    const drift = await schemaDrift(url);
    if (drift === '') return { name, ok: true, says: 'as the migrations make it' };
    return { name, ok: false, says: `the migrations and the code disagree; this is missing:\n${drift}` };
  } catch (error) {
    if ((error as { code?: string }).code !== NO_PRIVILEGE) throw error;
    return {
      name,
      ok: true,
      says: 'not compared: the database user may not create a database to compare with',
    };
  }
}
