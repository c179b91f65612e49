import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireCategory } from './require-category.ts';

/**
 * Takes a category away that holds nothing: no thread, not even a deleted one, no other category, and no challenge that
 * still has a way to go. It can be brought back with those who follow it.
 */
export async function deleteCategory(
  { db, actor, now }: ActionContext,
  { categoryId }: { categoryId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    await requireCategory(tx, categoryId);
    const holds =
      (await tx.thread.findFirst({ where: { categoryId }, select: { id: true } })) ??
      (await tx.category.findFirst({
        where: { parentId: categoryId, deletedAt: null },
        select: { id: true },
      })) ??
      (await tx.challenge.findFirst({
        where: { categoryId, state: { not: 'CANCELLED' }, resultAt: null },
        select: { id: true },
      }));
    if (holds) {
      throw new NotAllowed('NOT_PERMITTED', 'Move its threads, categories and challenges elsewhere first.');
    }
    await tx.category.update({ where: { id: categoryId }, data: { deletedAt: now }, select: { id: true } });
    const subject = { kind: 'category', id: categoryId } as const;
    await audit(tx, { actorId: actor.id, action: 'delete category', subject, reason: '' });
    await emit(tx, 'category.changed', { categoryId, actorId: actor.id });
  });
}
