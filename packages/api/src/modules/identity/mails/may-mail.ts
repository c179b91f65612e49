import type { Database } from '@embassy/database';
import { LimitReached } from '../../../kernel/errors/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';

/**
 * Whether an account may be sent another mail that somebody asked for. Silent when not: a refusal would tell that
 * there is such an account.
 */
export async function mayMail(db: Database, email: string): Promise<boolean> {
  try {
    await limit(db, 'mail to account', email);
    return true;
  } catch (error) {
    if (error instanceof LimitReached) return false;
    throw error;
  }
}
