import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotFound } from '../../../kernel/errors/index.ts';
import { placedBefore } from '../../../kernel/placed-before.ts';
import { demandPrivilege } from '../../trust/index.ts';

export type PlaceCategoryInput = {
  categoryId: number;
  /** The sibling that shall follow it; the last place when absent. */
  beforeId?: number | null;
};

/** Puts a category elsewhere among its siblings. */
export async function placeCategory(
  { db, actor, now }: ActionContext,
  { categoryId, beforeId }: PlaceCategoryInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    // All of them, in one order: there are few, and an order is only whole.
    await tx.$queryRaw`SELECT 1 FROM category ORDER BY id FOR NO KEY UPDATE`;
    const category = await tx.category.findUnique({ where: { id: categoryId }, select: { parentId: true } });
    if (!category) throw new NotFound('The category');
    const siblings = await tx.category.findMany({
      where: { parentId: category.parentId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const ids = placedBefore(
      siblings.map(({ id }) => id),
      categoryId,
      beforeId ?? null,
    );
    await tx.$executeRaw`
      UPDATE category SET position = o.position FROM unnest(${ids}::int[]) WITH ORDINALITY AS o (id, position)
      WHERE category.id = o.id AND category.position <> o.position`;
    const subject = { kind: 'category', id: categoryId } as const;
    await audit(tx, { actorId: actor.id, action: 'place category', subject, reason: '' });
    await emit(tx, 'category.changed', { categoryId, actorId: actor.id });
  });
}
