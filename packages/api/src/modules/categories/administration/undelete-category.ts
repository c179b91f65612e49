import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireCategory } from './require-category.ts';
import { requireParent } from './require-parent.ts';

/** Brings a deleted category back to its place. */
export async function undeleteCategory(
  { db, actor, now }: ActionContext,
  { categoryId }: { categoryId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    const { parentId } = await requireCategory(tx, categoryId, { deleted: true });
    // Its own may have been deleted since.
    await requireParent(tx, parentId, categoryId);
    await tx.category.update({ where: { id: categoryId }, data: { deletedAt: null }, select: { id: true } });
    const subject = { kind: 'category', id: categoryId } as const;
    await audit(tx, { actorId: actor.id, action: 'undelete category', subject, reason: '' });
    await emit(tx, 'category.changed', { categoryId, actorId: actor.id });
  });
}
