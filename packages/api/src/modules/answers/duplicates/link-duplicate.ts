import { emit, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requireThread } from '../../threads/index.ts';
import { lockDuplicates, repointDuplicates, withdrawDuplicateLinks } from './duplicate-links.ts';
import { canLinkDuplicate } from './duplicates.policy.ts';

type Input = { threadId: number; ofThreadId: number };

/**
 * Says that a thread repeats another. When that one repeats a third, the third is meant: readers make one step, and
 * what repeated this thread points there as well until it is unlinked.
 */
export async function linkDuplicate(context: ActionContext, { threadId, ofThreadId }: Input): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    await lockDuplicates(tx);
    const thread = await requireThread(tx, viewer, threadId);
    demand(canLinkDuplicate(actor, thread));
    const named = await requireThread(tx, viewer, ofThreadId);
    const originalId = await originalOf(tx, named);
    if (originalId === threadId) {
      throw new Invalid([
        {
          field: 'ofThreadId',
          code: 'NOT_PERMITTED',
          message: 'A thread cannot repeat itself; unlink the other one first.',
        },
      ]);
    }
    const original = await tx.thread.findUniqueOrThrow({ where: { id: originalId } });
    if (original.kind !== thread.kind) {
      throw new Invalid([
        { field: 'ofThreadId', code: 'NOT_PERMITTED', message: 'Choose a thread of the same kind.' },
      ]);
    }
    if (thread.duplicateOfId === originalId) return;
    await withdrawDuplicateLinks(tx, thread);
    await tx.threadLink.create({
      data: { fromId: threadId, toId: originalId, kind: 'DUPLICATE', createdAt: now },
    });
    await tx.thread.update({ where: { id: threadId }, data: { duplicateOfId: originalId } });
    await repointDuplicates(tx, { below: threadId, from: threadId, to: originalId });
    await emit(tx, 'duplicate.linked', { threadId, ofThreadId: originalId, actorId: actor.id });
  });
}

/** The thread that is meant when this one is named. Imported links may form chains, and even rings. */
async function originalOf(
  tx: Transaction,
  named: { id: number; duplicateOfId: number | null },
): Promise<number> {
  const seen = new Set<number>();
  let current = named;
  for (;;) {
    const nextId = current.duplicateOfId;
    if (nextId === null || seen.has(nextId)) return current.id;
    seen.add(current.id);
    current = await tx.thread.findUniqueOrThrow({ where: { id: nextId } });
  }
}
