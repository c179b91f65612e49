import type { Transaction } from '@embassy/database';
import { isPanelAudience } from '../../../kernel/audience.ts';
import { Invalid } from '../../../kernel/errors/index.ts';

/** Refuses what would make a third level: a parent of the second, or a parent for what has children. */
export async function requireParent(
  tx: Transaction,
  parentId: number | null,
  ownId: number | null = null,
): Promise<void> {
  if (parentId === null) return;
  const parent = await tx.category.findUnique({
    where: { id: parentId, deletedAt: null },
    select: { parentId: true, readAudience: true },
  });
  const hasChildren =
    ownId !== null &&
    (await tx.category.findFirst({ where: { parentId: ownId, deletedAt: null }, select: { id: true } }));
  const isGroup = parent?.parentId === null && !isPanelAudience(parent.readAudience);
  if (isGroup && parentId !== ownId && !hasChildren) return;
  const message = 'Choose a category of the first level, and for one that has no children itself.';
  throw new Invalid([{ field: 'parentId', code: 'UNKNOWN', message }]);
}
