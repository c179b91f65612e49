import { createTags } from '@embassy/api/modules/transfer/stack-exchange/tables/tags';
import type { Database } from '@embassy/database';
import type pg from 'pg';
import type { Model } from './read-model.ts';

const rooms = ['Support', 'How to', 'Ideas', 'Talk', 'News', 'Repairs', 'Beginners', 'Off topic'];
const machines = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Categories in two levels, products and tags for generated threads; those that are there are used again. */
export async function ensurePlaces(db: Database, pool: pg.Pool, model: Model, seed: number) {
  const { id: sourceId } = await db.importSource.upsert({
    where: { name: `generated-${seed}.invalid` },
    create: { name: `generated-${seed}.invalid`, kind: 'generator', finishedAt: new Date() },
    update: {},
  });
  const category = (slug: string, name: string, parentId: number | null, position: number) =>
    db.category.upsert({
      where: { slug },
      create: { slug, name, parentId, position, kinds: ['QUESTION', 'TIP', 'IDEA', 'DISCUSSION'] },
      update: {},
    });
  const parent = await category('generated', 'Generated', null, 1000);
  const children = [];
  for (const [i, name] of rooms.entries()) {
    children.push(await category(`generated-${i + 1}`, name, parent.id, i));
  }
  const products = [];
  for (const [i, name] of machines.entries()) {
    const slug = `generated-${i + 1}`;
    products.push(
      await db.product.upsert({
        where: { slug },
        create: { slug, name: `Model ${name}`, position: 1000 + i },
        update: {},
      }),
    );
  }
  const names = [...new Set(model.questions.flatMap(({ tags }) => tags))].sort();
  return {
    sourceId,
    categories: children.map(({ id }) => id),
    products: products.map(({ id }) => id),
    tags: await createTags(pool, names),
  };
}
