import { emit, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { slugFrom } from '../../../kernel/slug-from.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { type CategoryFields, checkCategory } from '../categories.rules.ts';
import { requireFreeSlug } from './require-free-slug.ts';
import { requireParent } from './require-parent.ts';

export type CreateCategoryInput = CategoryFields & {
  /** Made from the name when absent. */
  slug?: string | null;
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
        const slug = input.slug ?? (await freeSlug(tx, input.name));
        await requireFreeSlug(tx, slug);
        const parentId = input.parentId ?? null;
        await requireParent(tx, parentId);
        const { _max } = await tx.category.aggregate({ where: { parentId }, _max: { position: true } });
        const category = await tx.category.create({
          data: {
            slug,
            name: input.name.trim(),
            description: input.description?.trim() ?? '',
            parentId,
            kinds: [...(input.kinds ?? [])],
            readAudience: input.readAudience ?? 'public',
            postAudience: input.postAudience ?? 'members',
            ...(input.promiseDays != null && { promiseDays: input.promiseDays }),
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

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const base = slugFrom(name, 'category');
  const taken = await tx.category.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return slugFrom(
    name,
    'category',
    taken.map(({ slug }) => slug),
  );
}
