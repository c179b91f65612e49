import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { normaliseTagName } from '../tags.rules.ts';
import { requireTags } from './require-tags.ts';

/** Lets a word mean itself again. Doing it again changes nothing; threads keep the tag they have. */
export async function removeTagSynonym(
  { db, actor, now }: ActionContext,
  { tagId, name }: { tagId: number; name: string },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  await db.$transaction(async (tx) => {
    await requireTags(tx, [tagId] as const);
    const { count } = await tx.tagSynonym.deleteMany({ where: { tagId, name: normaliseTagName(name) } });
    if (count === 0) return;
    const subject = { kind: 'tag', id: tagId } as const;
    await audit(tx, { actorId: actor.id, action: 'remove tag synonym', subject, reason: '' });
    await emit(tx, 'tag.changed', { tagId, actorId: actor.id });
  });
}
