import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireFreeName } from './require-free-name.ts';
import { requireTags } from './require-tags.ts';

/** Makes a word become the tag wherever somebody writes it. Doing it again changes nothing. */
export async function addTagSynonym(
  { db, actor, now }: ActionContext,
  { tagId, name }: { tagId: number; name: string },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    const [tag] = await requireTags(tx, [tagId] as const);
    const synonym = await requireFreeName(tx, name, tagId);
    if (synonym === tag.name.toLowerCase()) return;
    const { count } = await tx.tagSynonym.createMany({
      data: [{ name: synonym, tagId }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const subject = { kind: 'tag', id: tagId } as const;
    await audit(tx, { actorId: actor.id, action: 'add tag synonym', subject, reason: '' });
    await emit(tx, 'tag.changed', { tagId, actorId: actor.id });
  });
}
