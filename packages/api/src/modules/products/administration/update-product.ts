import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { checkProduct, type ProductFields } from '../products.rules.ts';
import { leaveSlug } from './leave-slug.ts';
import { requireFreeSlug } from './require-free-slug.ts';
import { requireProduct } from './require-product.ts';

export type UpdateProductInput = ProductFields & { productId: number };

/** Changes a product's name, address or line. */
export async function updateProduct(
  { db, actor, now }: ActionContext,
  { productId, ...input }: UpdateProductInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  const issues = checkProduct(input);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const { slug } = await requireProduct(tx, productId);
    if (input.slug != null) await requireFreeSlug(tx, input.slug, productId);
    await tx.product.update({
      where: { id: productId },
      data: {
        ...(input.slug != null && { slug: input.slug }),
        ...(input.name != null && { name: input.name.trim() }),
        ...(input.tagline != null && { tagline: input.tagline.trim() }),
      },
      select: { id: true },
    });
    if (input.slug != null && input.slug !== slug) await leaveSlug(tx, productId, slug);
    const subject = { kind: 'product', id: productId } as const;
    await audit(tx, { actorId: actor.id, action: 'update product', subject, reason: '' });
    await emit(tx, 'product.changed', { productId, actorId: actor.id });
  });
}
