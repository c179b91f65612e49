import { emitAll } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireTags } from './require-tags.ts';

/** Threads that one event tells of: a tag can have been on very many. */
const atATime = 1_000;

/** Takes a tag off all threads and away; its followers and other names go with it. There is no way back. */
export async function deleteTag(
  { db, actor, now }: ActionContext,
  { tagId }: { tagId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(
    async (tx) => {
      await requireTags(tx, [tagId] as const);
      const rows = await tx.$queryRaw<{ threadId: number }[]>`
        DELETE FROM thread_tag WHERE tag_id = ${tagId} RETURNING thread_id AS "threadId"`;
      const threadIds = rows.map(({ threadId }) => threadId);
      await tx.follow.deleteMany({ where: { kind: 'TAG', subjectId: tagId } });
      await tx.tag.delete({ where: { id: tagId } });
      const subject = { kind: 'tag', id: tagId } as const;
      const data = { threads: threadIds.length };
      await audit(tx, { actorId: actor.id, action: 'delete tag', subject, reason: '', data });
      // Who had it cannot be asked any more: the event says it.
      const parts = Array.from({ length: Math.ceil(threadIds.length / atATime) }, (_, part) =>
        threadIds.slice(part * atATime, (part + 1) * atATime),
      );
      await emitAll(
        tx,
        'tag.deleted',
        parts.map((some) => ({ tagId, threadIds: some, actorId: actor.id })),
      );
    },
    { timeout: 120_000 },
  );
}
