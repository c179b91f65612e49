import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { type CategoryFields, checkCategory } from '../categories.rules.ts';
import { changeReadAudience } from './change-read-audience.ts';
import { leaveSlug } from './leave-slug.ts';
import { requireCategory } from './require-category.ts';
import { requireFreeSlug } from './require-free-slug.ts';
import { requireParent } from './require-parent.ts';

export type UpdateCategoryInput = CategoryFields & { categoryId: number };

/** Changes a category; another audience to read holds for all its threads from the same moment. */
export async function updateCategory(
  { db, actor, now }: ActionContext,
  { categoryId, ...input }: UpdateCategoryInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  const issues = checkCategory(input);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(
    async (tx) => {
      const anotherAudience = input.readAudience != null;
      const category = await requireCategory(tx, categoryId, { withThreads: anotherAudience });
      if (input.slug != null) await requireFreeSlug(tx, input.slug, categoryId);
      if (input.parentId !== undefined) await requireParent(tx, input.parentId, categoryId);
      await tx.category.update({
        where: { id: categoryId },
        data: {
          ...(input.slug != null && { slug: input.slug }),
          ...(input.name != null && { name: input.name.trim() }),
          ...(input.description != null && { description: input.description.trim() }),
          ...(input.parentId !== undefined && { parentId: input.parentId }),
          ...(input.kinds != null && { kinds: [...input.kinds] }),
          ...(input.postAudience != null && { postAudience: input.postAudience }),
          ...(input.promiseDays != null && { promiseDays: input.promiseDays }),
        },
        select: { id: true },
      });
      if (input.slug != null && input.slug !== category.slug) await leaveSlug(tx, categoryId, category.slug);
      if (input.readAudience != null && input.readAudience !== category.readAudience) {
        await changeReadAudience(tx, category, input.readAudience);
      }
      const audiences = {
        readAudience: [category.readAudience, input.readAudience ?? category.readAudience],
        postAudience: [category.postAudience, input.postAudience ?? category.postAudience],
      };
      const subject = { kind: 'category', id: categoryId } as const;
      await audit(tx, {
        actorId: actor.id,
        action: 'update category',
        subject,
        reason: '',
        data: audiences,
      });
      await emit(tx, 'category.changed', { categoryId, actorId: actor.id });
    },
    // A category can hold very many threads.
    { timeout: 120_000 },
  );
}
