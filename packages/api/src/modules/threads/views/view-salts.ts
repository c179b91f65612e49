import { randomBytes } from 'node:crypto';
import type { Database } from '@embassy/database';

/**
 * The salt of a day, the same for all processes, made by whichever asks first. That one also throws away the salts
 * of the days before, with which nobody can tell any more who read what, and the rows that kept readers apart.
 */
export function viewSalts(db: Database): (day: string) => Promise<string> {
  let known: { day: string; salt: Promise<string> } | undefined;
  return (day) => {
    if (known?.day !== day) {
      const salt = saltOf(db, day);
      known = { day, salt };
      salt.catch(() => {
        known = undefined;
      });
    }
    return known.salt;
  };
}

async function saltOf(db: Database, day: string): Promise<string> {
  const fresh = randomBytes(24).toString('base64url');
  const made = await db.$executeRaw`
    INSERT INTO view_salt (day, salt) VALUES (${day}::date, ${fresh}) ON CONFLICT DO NOTHING`;
  if (made > 0) {
    await db.$executeRaw`DELETE FROM view_salt WHERE day < ${day}::date`;
    await db.$executeRaw`DELETE FROM thread_view WHERE day < ${day}::date`;
  }
  const [row] = await db.$queryRaw<{ salt: string }[]>`SELECT salt FROM view_salt WHERE day = ${day}::date`;
  // Another process threw it away: its clock is a day ahead. This view is counted under a salt of its own.
  return row?.salt ?? fresh;
}
