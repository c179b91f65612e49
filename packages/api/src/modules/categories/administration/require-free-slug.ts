import type { Transaction } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';

/** Refuses a name in the path that another category has. One that was deleted makes room for good. */
export async function requireFreeSlug(tx: Transaction, slug: string, ownId?: number): Promise<void> {
  const taken = await tx.category.findUnique({ where: { slug }, select: { id: true, deletedAt: true } });
  if (taken === null || taken.id === ownId) return;
  if (taken.deletedAt !== null) {
    // Children that were deleted before it would hold it.
    await tx.category.deleteMany({ where: { parentId: taken.id, deletedAt: { not: null } } });
    await tx.follow.deleteMany({ where: { kind: 'CATEGORY', subjectId: taken.id } });
    await tx.category.delete({ where: { id: taken.id }, select: { id: true } });
    return;
  }
  throw new Invalid([{ field: 'slug', code: 'TAKEN', message: 'Another category has this address.' }]);
}
