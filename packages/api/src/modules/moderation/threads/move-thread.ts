import { emit } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { isPanelAudience } from '../../../kernel/audience.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { visibleCategories } from '../../categories/index.ts';
import { countThread, requireThread } from '../../threads/index.ts';
import { demandModerator } from '../demand-moderator.ts';

export type MoveThreadInput = { threadId: number; categoryId: number; reason: string };

/** Moves a thread to another category. Whoever reads that one reads the thread from now on, and nobody else. */
export async function moveThread(context: ActionContext, input: MoveThreadInput): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer } = context;
  await db.$transaction(async (tx) => {
    const thread = await requireThread(tx, viewer, input.threadId);
    // Locked in the order of ids, so that threads moved to and fro do not wait for each other in a ring.
    await tx.$queryRaw`
      SELECT 1 FROM category WHERE id IN (${thread.categoryId}, ${input.categoryId}) ORDER BY id FOR NO KEY UPDATE`;
    const category = await tx.category.findFirst({
      where: { id: input.categoryId, ...visibleCategories(viewer) },
    });
    if (!category) {
      throw new Invalid([{ field: 'categoryId', code: 'UNKNOWN', message: 'Choose a category.' }]);
    }
    if (!category.kinds.includes(thread.kind)) {
      throw new Invalid([
        {
          field: 'categoryId',
          code: 'NOT_PERMITTED',
          message: 'Choose a category that takes this kind of thread.',
        },
      ]);
    }
    if (thread.categoryId === category.id) return;
    if (
      thread.audience !== category.readAudience &&
      [thread.audience, category.readAudience].some(isPanelAudience)
    ) {
      throw new NotAllowed('NOT_PERMITTED', 'What was written to a panel stays in its space.');
    }
    const counted = thread.state === 'VISIBLE';
    if (counted) await countThread(tx, thread, -1);
    const moved = await tx.thread.update({
      where: { id: thread.id },
      data: { categoryId: category.id, audience: category.readAudience },
    });
    if (counted) await countThread(tx, moved, 1);
    await audit(tx, {
      actorId: actor.id,
      action: 'move thread',
      subject: { kind: 'thread', id: thread.id },
      reason,
      data: { fromCategoryId: thread.categoryId, toCategoryId: category.id },
    });
    await emit(tx, 'thread.moved', { threadId: thread.id, actorId: actor.id });
  });
}
