import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { type CategoryFields, checkCategory } from '../categories.rules.ts';
import { requireFreeSlug } from './require-free-slug.ts';
import { requireParent } from './require-parent.ts';

export type CreateCategoryInput = CategoryFields & {
  slug: string;
  name: string;
  idempotencyKey?: string | null;
};

/** Makes a category, the last among its siblings. Returns its id. */
export async function createCategory(
  { db, actor, now }: ActionContext,
  input: CreateCategoryInput,
): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  const issues = checkCategory(input);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'createCategory', key: input.idempotencyKey, input },
      async () => {
        await requireFreeSlug(tx, input.slug);
        const parentId = input.parentId ?? null;
        await requireParent(tx, parentId);
        const { _max } = await tx.category.aggregate({ where: { parentId }, _max: { position: true } });
        const category = await tx.category.create({
          data: {
            slug: input.slug,
            name: input.name.trim(),
            description: input.description?.trim() ?? '',
            parentId,
            kinds: [...(input.kinds ?? [])],
            readAudience: input.readAudience ?? 'public',
            postAudience: input.postAudience ?? 'members',
            position: (_max.position ?? 0) + 1,
          },
          select: { id: true },
        });
        const subject = { kind: 'category', id: category.id } as const;
        await audit(tx, { actorId: actor.id, action: 'create category', subject, reason: '' });
        await emit(tx, 'category.changed', { categoryId: category.id, actorId: actor.id });
        return category.id;
      },
    ),
  );
  return id;
}
