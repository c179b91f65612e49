import type { Category, IdeaStatus, Product, Tag, ThreadKind } from '@embassy/database';
import type { FacetCount, SearchFacets } from '@embassy/search-indexer';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { CategoryNode, ThreadKindEnum, visibleCategories } from '../categories/index.ts';
import { IdeaStatusType } from '../ideas/index.ts';
import { ProductNode } from '../products/index.ts';
import { TagNode } from '../tags/index.ts';

const count = 'How many of what was found have it.';

const KindFacet = builder.objectRef<FacetCount<ThreadKind>>('KindFacet').implement({
  description: 'A kind of what was found.',
  fields: (t) => ({
    value: t.expose('value', { type: ThreadKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

const CategoryFacet = builder.objectRef<{ category: Category; count: number }>('CategoryFacet').implement({
  description: 'A category of what was found.',
  fields: (t) => ({
    category: t.expose('category', { type: CategoryNode, description: 'The category itself.' }),
    count: t.exposeInt('count', { description: `${count} Children count for themselves.` }),
  }),
});

const ProductFacet = builder.objectRef<{ product: Product; count: number }>('ProductFacet').implement({
  description: 'A product that what was found is about.',
  fields: (t) => ({
    product: t.expose('product', { type: ProductNode, description: 'The product itself.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

const TagFacet = builder.objectRef<{ tag: Tag; count: number }>('TagFacet').implement({
  description: 'A tag of what was found.',
  fields: (t) => ({
    tag: t.expose('tag', { type: TagNode, description: 'The tag itself.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

const LanguageFacet = builder.objectRef<FacetCount<string>>('LanguageFacet').implement({
  description: 'A language of what was found.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'ISO 639-1, or `und`.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

const SolvedFacet = builder.objectRef<FacetCount<boolean>>('SolvedFacet').implement({
  description: 'Whether what was found has an accepted answer.',
  fields: (t) => ({
    value: t.exposeBoolean('value', { description: 'Whether it has.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

const StatusFacet = builder.objectRef<{ status: IdeaStatus; count: number }>('StatusFacet').implement({
  description: 'Where ideas among what was found stand.',
  fields: (t) => ({
    status: t.expose('status', { type: IdeaStatusType, description: 'The status itself.' }),
    count: t.exposeInt('count', { description: count }),
  }),
});

/** The values with what they name; what is gone or hidden from the viewer is left out with its count. */
function named<Value, Named>(
  counts: readonly FacetCount<Value>[],
  rows: readonly Named[],
  keyOf: (row: Named) => Value,
): { row: Named; count: number }[] {
  const byValue = new Map(rows.map((row) => [keyOf(row), row]));
  return counts.flatMap(({ value, count }) => {
    const row = byValue.get(value);
    return row ? [{ row, count }] : [];
  });
}

/** How what was found divides; at most 20 values of each, the most frequent first. */
export const SearchFacetsType = builder.objectRef<SearchFacets>('SearchFacets').implement({
  description: 'How what was found divides; at most 20 values of each, the most frequent first.',
  fields: (t) => ({
    kind: t.expose('kind', { type: [KindFacet], description: 'By kind.' }),
    category: t.field({
      type: [CategoryFacet],
      description: 'By category.',
      resolve: async ({ category }, _arguments, context, info) => {
        if (category.length === 0) return [];
        const rows = await context.db.category.findMany({
          ...queryFromInfo({ context, info, path: ['category'], typeName: 'Category' }),
          where: { id: { in: category.map(({ value }) => value) }, AND: visibleCategories(context.viewer) },
        });
        return named(category, rows, ({ id }) => id).map(({ row, count }) => ({ category: row, count }));
      },
    }),
    product: t.field({
      type: [ProductFacet],
      description: 'By product.',
      resolve: async ({ product }, _arguments, context, info) => {
        if (product.length === 0) return [];
        const rows = await context.db.product.findMany({
          ...queryFromInfo({ context, info, path: ['product'], typeName: 'Product' }),
          where: { id: { in: product.map(({ value }) => value) } },
        });
        return named(product, rows, ({ id }) => id).map(({ row, count }) => ({ product: row, count }));
      },
    }),
    tag: t.field({
      type: [TagFacet],
      description: 'By tag.',
      resolve: async ({ tag }, _arguments, context, info) => {
        if (tag.length === 0) return [];
        const rows = await context.db.tag.findMany({
          ...queryFromInfo({ context, info, path: ['tag'], typeName: 'Tag' }),
          where: { name: { in: tag.map(({ value }) => value) } },
        });
        return named(tag, rows, ({ name }) => name).map(({ row, count }) => ({ tag: row, count }));
      },
    }),
    language: t.expose('language', { type: [LanguageFacet], description: 'By language.' }),
    status: t.field({
      type: [StatusFacet],
      description: 'By where ideas stand.',
      resolve: async ({ status }, _arguments, context, info) => {
        if (status.length === 0) return [];
        const rows = await context.db.ideaStatus.findMany({
          ...queryFromInfo({ context, info, path: ['status'], typeName: 'IdeaStatus' }),
          where: { key: { in: status.map(({ value }) => value) } },
        });
        return named(status, rows, ({ key }) => key).map(({ row, count }) => ({ status: row, count }));
      },
    }),
    solved: t.expose('solved', { type: [SolvedFacet], description: 'By whether it is solved.' }),
  }),
});
