import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demandPrivilege } from '../../trust/index.ts';
import type { ChallengeFields } from '../check-challenge.rules.ts';
import { freeSlug, requireIdeaCategory, writtenChallenge } from './write-challenge.ts';

export type CreateChallengeInput = ChallengeFields & { categoryId: number; idempotencyKey?: string | null };

/** Makes a draft of a challenge. Returns its number. */
export async function createChallenge(
  context: ActionContext,
  { idempotencyKey, ...input }: CreateChallengeInput,
): Promise<number> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  const written = await writtenChallenge(context, input);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'createChallenge', key: idempotencyKey, input },
      async () => {
        await requireIdeaCategory(tx, viewer, input.categoryId);
        const made = await tx.challenge.create({
          data: {
            ...written,
            slug: await freeSlug(tx, input),
            categoryId: input.categoryId,
            createdById: actor.id,
            createdAt: now,
          },
          select: { id: true },
        });
        const subject = { kind: 'challenge', id: made.id } as const;
        await audit(tx, { actorId: actor.id, action: 'create challenge', subject, reason: '' });
        return made.id;
      },
    ),
  );
  return id;
}
