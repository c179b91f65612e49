import { emit, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireTags } from './require-tags.ts';

export type MergeTagInput = { tagId: number; intoTagId: number };

/** Makes one tag of two: threads, followers and synonyms go over, and the name becomes a synonym. */
export async function mergeTag(
  { db, actor, now }: ActionContext,
  { tagId, intoTagId }: MergeTagInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  if (tagId === intoTagId) {
    throw new Invalid([{ field: 'intoTagId', code: 'UNKNOWN', message: 'Choose another tag.' }]);
  }
  await db.$transaction(
    async (tx) => {
      const [tag] = await requireTags(tx, [tagId, intoTagId] as const);
      await carryOver(tx, tagId, intoTagId);
      await tx.tag.delete({ where: { id: tagId } });
      await tx.tagSynonym.create({ data: { name: tag.name, tagId: intoTagId } });
      const subject = { kind: 'tag', id: intoTagId } as const;
      const data = { mergedTagId: tagId };
      await audit(tx, { actorId: actor.id, action: 'merge tag', subject, reason: '', data });
      await emit(tx, 'tag.merged', { tagId: intoTagId, actorId: actor.id });
    },
    // A tag can be on very many threads.
    { timeout: 120_000 },
  );
}

async function carryOver(tx: Transaction, from: number, into: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO thread_tag (thread_id, tag_id) SELECT thread_id, ${into}::int FROM thread_tag WHERE tag_id = ${from}
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO follow (member_id, kind, subject_id, wanted, created_at)
    SELECT member_id, kind, ${into}::int, wanted, created_at FROM follow WHERE kind = 'TAG' AND subject_id = ${from}
    ON CONFLICT DO NOTHING`;
  await tx.follow.deleteMany({ where: { kind: 'TAG', subjectId: from } });
  await tx.tagSynonym.updateMany({ where: { tagId: from }, data: { tagId: into } });
  // Counted anew: a thread that had both is one.
  await tx.$executeRaw`
    UPDATE tag SET thread_count = (
      SELECT count(*) FROM thread_tag tt JOIN thread t ON t.id = tt.thread_id
      WHERE tt.tag_id = ${into} AND t.state = 'VISIBLE' AND t.merged_into_id IS NULL AND t.audience = 'public'
    ) WHERE id = ${into}`;
}
