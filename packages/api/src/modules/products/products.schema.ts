import { builder } from '../../graphql/builder.ts';

export const ProductNode = builder.prismaNode('Product', {
  nullable: true,
  description: 'Something the brand makes.',
  id: { field: 'id' },
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in filters.' }),
    slug: t.exposeString('slug', { description: 'The name in the path.' }),
    name: t.exposeString('name', { description: 'The name to show.' }),
    tagline: t.exposeString('tagline', { description: 'What it is, in one line.' }),
    threadCount: t.exposeInt('threadCount', { description: 'Public threads about it.' }),
    path: t.string({
      description: 'Where its threads are.',
      select: { slug: true },
      resolve: ({ slug }) => `/products/${slug}`,
    }),
  }),
});

builder.queryFields((t) => ({
  products: t.prismaField({
    description: 'All products, in the order of the brand.',
    type: [ProductNode],
    resolve: (query, _root, _arguments, { db }) =>
      db.product.findMany({
        ...query,
        where: { deletedAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      }),
  }),
  product: t.prismaField({
    description: 'One product, also by an address it had before.',
    type: ProductNode,
    nullable: true,
    args: { slug: t.arg.string({ description: 'The name in its path.' }) },
    resolve: async (query, _root, { slug }, { db }) =>
      (await db.product.findUnique({ ...query, where: { slug, deletedAt: null } })) ??
      db.product.findFirst({ ...query, where: { deletedAt: null, formerSlugs: { some: { slug } } } }),
  }),
}));
