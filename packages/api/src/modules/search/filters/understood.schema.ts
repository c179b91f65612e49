import { searchSorts } from '@embassy/search-indexer';
import { builder } from '../../../graphql/builder.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { CategoryNode, ThreadKindEnum, visibleCategories } from '../../categories/index.ts';
import { IdeaMeaningEnum, IdeaStatusType } from '../../ideas/index.ts';
import { MemberNode, visibleMembers } from '../../identity/index.ts';
import { ProductNode } from '../../products/index.ts';
import { TagNode } from '../../tags/index.ts';
import type { UnderstoodSearch, UnknownFilter } from './understand-search.ts';

export const SearchSortEnum = builder.enumType('SearchSort', {
  description: 'Orders of what was found.',
  values: describedValues<(typeof searchSorts)[number]>({
    RELEVANCE: 'What fits best first.',
    NEWEST: 'What was begun last first.',
  }),
});

const UnknownFilterType = builder.objectRef<UnknownFilter>('UnknownFilter').implement({
  description: 'A filter that names nothing, or nothing that you may see: with it nothing is found.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'What it would narrow, as it is typed: `tag`, `lang`, `author`, `category`, `product`, `status`.',
    }),
    value: t.exposeString('value', { description: 'What it names, as it was written.' }),
  }),
});

/** What the filters of a search came to. */
export const SearchUnderstoodType = builder.objectRef<UnderstoodSearch>('SearchUnderstood').implement({
  description: 'What the filters came to, typed ones and arguments as one.',
  fields: (t) => ({
    kind: t.field({
      type: ThreadKindEnum,
      nullable: true,
      description: 'The kind.',
      resolve: ({ filters }) => filters.kind ?? null,
    }),
    sort: t.expose('sort', { type: SearchSortEnum, description: 'The order.' }),
    category: t.prismaField({
      type: CategoryNode,
      nullable: true,
      description: 'The category; its children are searched as well.',
      resolve: (query, { categoryId }, _arguments, { db, viewer }) =>
        categoryId === null
          ? null
          : db.category.findFirst({ ...query, where: { id: categoryId, AND: visibleCategories(viewer) } }),
    }),
    product: t.prismaField({
      type: ProductNode,
      nullable: true,
      description: 'The product.',
      resolve: (query, { filters: { productId } }, _arguments, { db }) =>
        productId === undefined ? null : db.product.findUnique({ ...query, where: { id: productId } }),
    }),
    tags: t.prismaField({
      type: [TagNode],
      description: 'The tags; what is found has all of them.',
      resolve: (query, { filters: { tags } }, _arguments, { db }) =>
        tags
          ? db.tag.findMany({ ...query, where: { name: { in: [...tags] } }, orderBy: { name: 'asc' } })
          : [],
    }),
    language: t.string({
      nullable: true,
      description: 'The language, as ISO 639-1.',
      resolve: ({ filters }) => filters.language ?? null,
    }),
    solved: t.boolean({
      nullable: true,
      description: 'Whether it must have an accepted answer, or must not.',
      resolve: ({ filters }) => filters.solved ?? null,
    }),
    status: t.prismaField({
      type: IdeaStatusType,
      nullable: true,
      description: 'Where an idea must stand, if that is one status.',
      resolve: (query, { status }, _arguments, { db }) =>
        status?.key ? db.ideaStatus.findUnique({ ...query, where: { key: status.key } }) : null,
    }),
    meaning: t.field({
      type: IdeaMeaningEnum,
      nullable: true,
      description: 'What its status must mean, if any with that meaning will do.',
      resolve: ({ status }) => status?.meaning ?? null,
    }),
    author: t.prismaField({
      type: MemberNode,
      nullable: true,
      description: 'Who must have begun it.',
      resolve: (query, { filters: { authorId } }, _arguments, { db, viewer, services }) =>
        authorId === undefined
          ? null
          : db.member.findFirst({
              ...query,
              where: { id: authorId, AND: visibleMembers(viewer, services.settings) },
            }),
    }),
    unknown: t.expose('unknown', {
      type: [UnknownFilterType],
      description: 'Filters that name nothing; with one of them nothing is found.',
    }),
  }),
});

// The engines' orders are those described above.
searchSorts satisfies readonly (typeof SearchSortEnum.$inferType)[];
