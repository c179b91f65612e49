import type { Category, Transaction } from '@embassy/database';
import { isPanelAudience } from '../../../kernel/audience.ts';
import { NotFound } from '../../../kernel/errors/index.ts';

/**
 * The category, locked. With its threads, those are locked first: every action on a thread locks the thread before
 * it counts in the category, and two that went the other way round would wait for each other. One that was deleted is
 * found only by who asks for it.
 */
export async function requireCategory(
  tx: Transaction,
  id: number,
  { withThreads = false, deleted = false }: { withThreads?: boolean; deleted?: boolean } = {},
): Promise<Category> {
  if (withThreads) {
    await tx.$executeRaw`SELECT 1 FROM thread WHERE category_id = ${id} ORDER BY id FOR NO KEY UPDATE`;
  }
  await tx.$queryRaw`SELECT 1 FROM category WHERE id = ${id} FOR NO KEY UPDATE`;
  const category = await tx.category.findUnique({
    where: { id, deletedAt: deleted ? { not: null } : null },
  });
  // A panel's space is the panel's, and no category to administer.
  if (!category || isPanelAudience(category.readAudience)) throw new NotFound('The category');
  return category;
}
