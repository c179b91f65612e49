import { builder } from '../../graphql/builder.ts';
import { postAudienceOf, postPlace } from '../../kernel/post-audience.ts';
import { visibleCategories } from './categories.access.ts';

export const ThreadKindEnum = builder.enumType('ThreadKind', {
  description: 'What a thread is for.',
  values: {
    QUESTION: { description: 'Wants answers; one can be accepted.' },
    TIP: { description: 'Shares something that works.' },
    IDEA: { description: 'Proposes something to the brand.' },
    DISCUSSION: { description: 'Everything else worth talking about.' },
  } as const,
});

export const CategoryNode = builder.prismaNode('Category', {
  nullable: true,
  description: 'A place for threads; categories have two levels.',
  id: { field: 'id' },
  findUnique: (id, { viewer }) => ({ id: Number(id), AND: visibleCategories(viewer) }),
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in filters.' }),
    slug: t.exposeString('slug', { description: 'The name in the path.' }),
    name: t.exposeString('name', { description: 'The name to show.' }),
    description: t.exposeString('description', { description: 'What belongs here.' }),
    path: t.string({
      description: 'Where the category is.',
      select: { slug: true },
      resolve: ({ slug }) => `/c/${slug}`,
    }),
    kinds: t.expose('kinds', { type: [ThreadKindEnum], description: 'The kinds of thread it takes.' }),
    readAudience: t.exposeString('readAudience', { description: 'Who may read it.' }),
    postAudience: t.string({
      description: 'Who may begin threads in it.',
      select: postPlace,
      resolve: (category) => postAudienceOf(category, new Date()),
    }),
    promiseDays: t.exposeInt('promiseDays', {
      description: 'Days within which the brand promises its first reply to an idea.',
    }),
    threadCount: t.exposeInt('threadCount', {
      description: 'Visible threads in it, its children not counted.',
    }),
    viewerMayPost: t.boolean({
      description: 'Whether you may begin a thread here.',
      select: postPlace,
      resolve: (category, _arguments, { viewer }) =>
        viewer.actor !== null && viewer.audiences.includes(postAudienceOf(category, new Date())),
    }),
    children: t.relation('children', {
      description: 'The second level.',
      query: (_arguments, { viewer }) => ({
        where: visibleCategories(viewer),
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      }),
    }),
    parent: t.prismaField({
      type: 'Category',
      nullable: true,
      description: 'The first level, for a category of the second.',
      select: { parentId: true },
      resolve: (query, { parentId }, _arguments, { db, viewer }) =>
        parentId === null
          ? null
          : db.category.findFirst({ ...query, where: { id: parentId, ...visibleCategories(viewer) } }),
    }),
  }),
});

builder.queryFields((t) => ({
  categories: t.prismaField({
    description: 'The categories of the first level that you may read, in their order.',
    type: [CategoryNode],
    resolve: (query, _root, _arguments, { db, viewer }) =>
      db.category.findMany({
        ...query,
        where: { parentId: null, ...visibleCategories(viewer) },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      }),
  }),
  category: t.prismaField({
    description: 'One category, also by an address it had before.',
    type: CategoryNode,
    nullable: true,
    args: { slug: t.arg.string({ description: 'The name in its path.' }) },
    resolve: async (query, _root, { slug }, { db, viewer }) =>
      (await db.category.findFirst({ ...query, where: { slug, ...visibleCategories(viewer) } })) ??
      db.category.findFirst({
        ...query,
        where: { formerSlugs: { some: { slug } }, ...visibleCategories(viewer) },
      }),
  }),
}));
