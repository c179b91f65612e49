import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { Invalid } from '../../kernel/errors/index.ts';

/** Makes one of the member's own uploads their profile picture, or takes the picture away. */
export async function setAvatar(
  { db, actor, now }: ActionContext,
  { imageId }: { imageId?: string | null },
): Promise<void> {
  if (imageId) requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    if (imageId && !(await tx.image.findFirst({ where: { id: imageId, ownerId: actor.id } }))) {
      throw new Invalid([{ field: 'imageId', code: 'UNKNOWN', message: 'Upload the picture first.' }]);
    }
    await tx.member.update({ where: { id: actor.id }, data: { avatarId: imageId ?? null } });
    await emit(tx, 'member.changed', { memberId: actor.id });
  });
}
