import type { Reader } from '@embassy/database';

/**
 * Those who write down what happened do so beside each other, by the rulebooks that they read; whoever publishes one
 * waits for them and lets those who come later read it. So nothing that a new rulebook heeds is overlooked.
 */
export async function lockRulebooks(tx: Reader, why: 'to read' | 'to publish'): Promise<void> {
  if (why === 'to read') await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('rulebooks'))`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rulebooks'))`;
}
