import type { ActionContext } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { checkFilters, checkName, type SavedFilters, savedLimits } from './saved-searches.rules.ts';

export type SaveSearchInput = SavedFilters & { name: string; idempotencyKey?: string | null };

/** Keeps a search of the actor's under a name. One more than a member can keep is refused. */
export async function saveSearch(
  { db, actor, now }: ActionContext,
  { idempotencyKey, ...input }: SaveSearchInput,
): Promise<number> {
  const { name, ...filters } = input;
  const issues = [...checkName(name), ...checkFilters(filters)];
  if (issues.length > 0) throw new Invalid(issues);
  return db.$transaction(async (tx) => {
    const creating = { tx, memberId: actor.id, mutation: 'saveSearch', key: idempotencyKey, input };
    const { id } = await createOnce(creating, async () => {
      // One after the other for a member, so that the count holds.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('saved search'), ${actor.id})`;
      if ((await tx.savedSearch.count({ where: { memberId: actor.id } })) >= savedLimits.perMember) {
        const message = 'Delete one of the others first.';
        throw new Invalid([{ field: 'name', code: 'TOO_MANY', message, limit: savedLimits.perMember }]);
      }
      const saved = await tx.savedSearch.create({
        data: { ...filters, memberId: actor.id, name: name.trim(), createdAt: now, seenAt: now },
        select: { id: true },
      });
      return saved.id;
    });
    return id;
  });
}
