import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

/** Ids by the story's own names. */
export type Catalogue = { categories: Map<string, number>; products: Map<string, number> };

/** Makes categories, products and tags as the story has them. */
export async function playCatalogue({ db }: DemoServices, story: Story): Promise<Catalogue> {
  const categories = new Map<string, number>();
  for (const [position, category] of story.categories.entries()) {
    const {
      slug,
      name,
      description,
      kinds,
      parent,
      readAudience = 'public',
      postAudience = 'members',
      promiseDays,
    } = category;
    const data = {
      ...{ slug, name, description, kinds: [...kinds], readAudience, postAudience, promiseDays, position },
      parentId: parent ? categories.get(parent)! : null,
    };
    const { id } = await db.category.upsert({ where: { slug }, create: data, update: {} });
    categories.set(slug, id);
  }

  const products = new Map<string, number>();
  for (const [position, product] of story.products.entries()) {
    const { id } = await db.product.upsert({
      where: { slug: product.slug },
      create: { ...product, position },
      update: {},
    });
    products.set(product.slug, id);
  }

  for (const { name, description, synonyms = [] } of story.tags) {
    const create = {
      name,
      description,
      synonyms: { create: synonyms.map((synonym) => ({ name: synonym })) },
    };
    await db.tag.upsert({ where: { name }, create, update: {} });
  }
  return { categories, products };
}
