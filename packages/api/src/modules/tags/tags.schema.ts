import { builder } from '../../graphql/builder.ts';
import { likeLiterally } from '../../kernel/like-literally.ts';

export const TagNode = builder.prismaNode('Tag', {
  nullable: true,
  description: 'A word that threads are found by.',
  id: { field: 'id' },
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in filters.' }),
    name: t.exposeString('name', { description: 'Lower case, words joined by hyphens.' }),
    description: t.exposeString('description', { description: 'When to use it.' }),
    threadCount: t.exposeInt('threadCount', { description: 'Public threads that carry it.' }),
    path: t.string({
      description: 'Where its threads are.',
      select: { name: true },
      resolve: ({ name }) => `/tags/${encodeURIComponent(name)}`,
    }),
    synonyms: t.stringList({
      description: 'Words that become this tag.',
      select: { synonyms: { select: { name: true }, orderBy: { name: 'asc' } } },
      resolve: ({ synonyms }) => synonyms.map(({ name }) => name),
    }),
  }),
});

builder.queryFields((t) => ({
  tag: t.prismaField({
    description: 'The tag of this name or synonym.',
    type: TagNode,
    nullable: true,
    args: { name: t.arg.string({ description: 'The name or a synonym.' }) },
    resolve: (query, _root, { name }, { db }) =>
      db.tag.findFirst({ ...query, where: { OR: [{ name }, { synonyms: { some: { name } } }] } }),
  }),
  tags: t.prismaField({
    description: 'Tags by use, or those that begin with a text; at most 50.',
    type: [TagNode],
    args: { prefix: t.arg.string({ required: false, description: 'Beginning of the name.' }) },
    resolve: (query, _root, { prefix }, { db }) =>
      db.tag.findMany({
        ...query,
        where: prefix ? { name: { startsWith: likeLiterally(prefix) } } : {},
        orderBy: [{ threadCount: 'desc' }, { id: 'asc' }],
        take: 50,
      }),
  }),
}));
