import type { Category, ThreadKind, Transaction } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleCategories } from '../../categories/index.ts';

/**
 * The category, locked so that its audience cannot change until the commit. It must take the kind, and be for the same
 * readers as what comes into it: nothing is shown to others unnoticed.
 */
export async function requireSpaceFor(
  tx: Transaction,
  viewer: Viewer,
  { categoryId, kind, audience }: { categoryId: number; kind: ThreadKind; audience: string },
): Promise<Category> {
  await tx.$queryRaw`SELECT 1 FROM category WHERE id = ${categoryId} FOR NO KEY UPDATE`;
  const category = await tx.category.findFirst({ where: { id: categoryId, ...visibleCategories(viewer) } });
  if (!category) {
    throw new Invalid([{ field: 'categoryId', code: 'UNKNOWN', message: 'Choose a category.' }]);
  }
  if (!category.kinds.includes(kind) || category.readAudience !== audience) {
    throw new Invalid([
      {
        field: 'categoryId',
        code: 'NOT_PERMITTED',
        message: 'Choose a category that takes this kind of thread and has the same readers.',
      },
    ]);
  }
  return category;
}
