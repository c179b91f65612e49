import type { Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { slugFrom } from '../../../kernel/slug-from.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { checkProduct, type ProductFields } from '../products.rules.ts';
import { requireFreeSlug } from './require-free-slug.ts';

export type CreateProductInput = ProductFields & {
  /** Made from the name when absent. */
  slug?: string | null;
  name: string;
  idempotencyKey?: string | null;
};

/** Adds a product, the last in the brand's order. Returns its id. */
export async function createProduct(
  { db, actor, now }: ActionContext,
  input: CreateProductInput,
): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage catalogue');
  const issues = checkProduct(input);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'createProduct', key: input.idempotencyKey, input },
      async () => {
        const slug = input.slug ?? (await freeSlug(tx, input.name));
        await requireFreeSlug(tx, slug);
        const { _max } = await tx.product.aggregate({ _max: { position: true } });
        const product = await tx.product.create({
          data: {
            slug,
            name: input.name.trim(),
            tagline: input.tagline?.trim() ?? '',
            position: (_max.position ?? 0) + 1,
          },
          select: { id: true },
        });
        const subject = { kind: 'product', id: product.id } as const;
        await audit(tx, { actorId: actor.id, action: 'create product', subject, reason: '' });
        return product.id;
      },
    ),
  );
  return id;
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const base = slugFrom(name, 'product');
  const taken = await tx.product.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return slugFrom(
    name,
    'product',
    taken.map(({ slug }) => slug),
  );
}
