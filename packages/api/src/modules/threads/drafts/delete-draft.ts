import type { ActionContext } from '../../../kernel/action-context.ts';

/** Throws away what the actor was writing at a place. Nothing there changes nothing. */
export async function deleteDraft({ db, actor }: ActionContext, { key }: { key: string }): Promise<void> {
  await db.draft.deleteMany({ where: { memberId: actor.id, key } });
}
