import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireCategory } from './require-category.ts';

/** Removes a category that holds nothing: no thread, not even a deleted one, and no other category. */
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
      (await tx.category.findFirst({ where: { parentId: categoryId }, select: { id: true } }));
    if (holds) {
      throw new NotAllowed('NOT_PERMITTED', 'Move its threads and categories elsewhere first.');
    }
    await tx.follow.deleteMany({ where: { kind: 'CATEGORY', subjectId: categoryId } });
    await tx.category.delete({ where: { id: categoryId } });
    const subject = { kind: 'category', id: categoryId } as const;
    await audit(tx, { actorId: actor.id, action: 'delete category', subject, reason: '' });
    await emit(tx, 'category.changed', { categoryId, actorId: actor.id });
  });
}
