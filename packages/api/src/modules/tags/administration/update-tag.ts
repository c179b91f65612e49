import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { tagLimits } from '../tags.rules.ts';
import { requireFreeName } from './require-free-name.ts';
import { requireTags } from './require-tags.ts';

export type UpdateTagInput = { tagId: number; name?: string | null; description?: string | null };

/** Renames or describes a tag. The old name stays as a synonym, so that links and habits go on working. */
export async function updateTag(
  { db, actor, now }: ActionContext,
  { tagId, name, description }: UpdateTagInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  const issues = description == null ? [] : checkText('description', description, tagLimits.description);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const [tag] = await requireTags(tx, [tagId] as const);
    if (description != null) {
      await tx.tag.update({ where: { id: tagId }, data: { description: description.trim() } });
    }
    const renamed = name == null ? tag.name : await requireFreeName(tx, name, tagId);
    if (renamed !== tag.name) {
      await tx.tagSynonym.deleteMany({ where: { name: renamed } });
      await tx.tag.update({ where: { id: tagId }, data: { name: renamed } });
      // The names are compared without regard to case: another spelling of the same is no synonym.
      if (renamed.toLowerCase() !== tag.name.toLowerCase()) {
        await tx.tagSynonym.create({ data: { name: tag.name, tagId } });
      }
    }
    const subject = { kind: 'tag', id: tagId } as const;
    await audit(tx, { actorId: actor.id, action: 'update tag', subject, reason: '' });
    await emit(tx, 'tag.changed', { tagId, actorId: actor.id });
  });
}
