import type { ActionContext } from '../../../kernel/action-context.ts';
import { checkLine } from '../../../kernel/check-line.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demandPrivilege } from '../../trust/index.ts';

/** How many views a member can keep, and how long what is said in them may be. */
export const viewLimits = { perMember: 30, name: 60, filters: 500 } as const;

export type SaveIdeaViewInput = { name: string; filters: string; idempotencyKey?: string | null };

/** Keeps filters of the ideas' desk under a name. One more than a member can keep is refused. */
export async function saveIdeaView(
  { db, actor, now }: ActionContext,
  { idempotencyKey, ...input }: SaveIdeaViewInput,
): Promise<number> {
  demandPrivilege(actor, 'decide on ideas');
  const issues = [
    ...checkLine('name', input.name, { minimum: 1, maximum: viewLimits.name }),
    ...checkLine('filters', input.filters, { maximum: viewLimits.filters }),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  return db.$transaction(async (tx) => {
    const creating = { tx, memberId: actor.id, mutation: 'saveIdeaView', key: idempotencyKey, input };
    const { id } = await createOnce(creating, async () => {
      // One after the other for a member, so that the count holds.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('idea view'), ${actor.id})`;
      if ((await tx.ideaView.count({ where: { memberId: actor.id } })) >= viewLimits.perMember) {
        const message = 'Delete one of the others first.';
        throw new Invalid([{ field: 'name', code: 'TOO_MANY', message, limit: viewLimits.perMember }]);
      }
      const { name, filters } = input;
      const saved = await tx.ideaView.create({
        data: { memberId: actor.id, name: name.trim(), filters, createdAt: now },
        select: { id: true },
      });
      return saved.id;
    });
    return id;
  });
}

/** Forgets one of the actor's views. Doing it again changes nothing. */
export async function deleteIdeaView(
  { db, actor }: ActionContext,
  { number }: { number: number },
): Promise<void> {
  demandPrivilege(actor, 'decide on ideas');
  await db.ideaView.deleteMany({ where: { id: number, memberId: actor.id } });
}
