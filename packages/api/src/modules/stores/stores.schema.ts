import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { describedValues } from '../../graphql/described-values.ts';
import { connectionOf } from '../../kernel/pagination/index.ts';
import { MemberNode } from '../identity/index.ts';
import { may } from '../trust/index.ts';
import { storesPage } from './stores-page.ts';

export const NominationKindEnum = builder.enumType('NominationKind', {
  description: 'What is nominated for a store.',
  values: describedValues<'RANGE' | 'CHANGE'>({
    RANGE: 'Something that it shall sell.',
    CHANGE: 'Something that shall be otherwise there.',
  }),
});

export const StoreNode = builder.prismaNode('Store', {
  nullable: true,
  description: 'A place where members shop, for which ideas can be nominated.',
  id: { field: 'id' },
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in filters.' }),
    slug: t.exposeString('slug', { description: 'The name in the path.' }),
    name: t.exposeString('name', { description: 'The name to show.' }),
    town: t.exposeString('town', { description: 'Where it is.' }),
    country: t.exposeString('country', { description: 'ISO 3166-1, two capitals.' }),
    address: t.exposeString('address', { description: 'Street, number and postal code; may have lines.' }),
    opening: t.exposeString('opening', { description: 'When it is open, in its own words.' }),
    isClosed: t.boolean({
      description: 'It is there no more, and takes no nominations.',
      select: { closedAt: true },
      resolve: ({ closedAt }) => closedAt !== null,
    }),
    path: t.string({
      description: 'Where its page is.',
      select: { slug: true },
      resolve: ({ slug }) => `/stores/${slug}`,
    }),
    viewerMayAnswer: t.boolean({
      description: 'Whether you answer for it.',
      select: (_arguments, { viewer }) => ({
        staff: { where: { memberId: viewer.actor?.id ?? 0 }, select: { memberId: true } },
      }),
      resolve: ({ staff }) => staff.length > 0,
    }),
    staff: t.field({
      type: [MemberNode],
      nullable: true,
      description: 'Who answers for it; null for all but admins.',
      select: (_arguments, _context, nested) => ({
        staff: { select: { member: nested(true) }, orderBy: { since: 'asc' }, take: 50 },
      }),
      resolve: ({ staff }, _arguments, { viewer }) =>
        may(viewer.actor, 'manage stores') ? staff.map(({ member }) => member) : null,
    }),
  }),
});

const StoreConnection = builder.connectionObject(
  { type: StoreNode, name: 'StoreConnection', description: 'A page of stores.' },
  { name: 'StoreEdge', description: 'A store in a page.' },
);

type Town = { town: string; country: string; stores: number };

const TownType = builder.objectRef<Town>('StoreTown').implement({
  description: 'A town with stores that are open.',
  fields: (t) => ({
    town: t.exposeString('town', { description: 'Its name.' }),
    country: t.exposeString('country', { description: 'ISO 3166-1, two capitals.' }),
    stores: t.exposeInt('stores', { description: 'How many.' }),
  }),
});

builder.queryFields((t) => ({
  stores: t.field({
    description: 'Stores by town and name.',
    type: StoreConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      town: t.arg.string({ required: false, description: 'Only in this town.' }),
      text: t.arg.string({
        required: false,
        description: 'Only with each of these words in the name or the town.',
      }),
      closed: t.arg.boolean({ required: false, description: 'Those that closed instead of those open.' }),
    },
    resolve: async (_root, { town, text, closed, ...page }, context, info) => {
      const found = await storesPage(context.db, { town, text, closed }, page);
      const stores = await context.db.store.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Store' }),
        where: { id: { in: found.rows.map((row) => row.id) } },
      });
      return connectionOf(found, stores);
    },
  }),
  store: t.prismaField({
    description:
      'One store, by the name in its path, also by one it had before, or by its number; one that closed as well.',
    type: StoreNode,
    nullable: true,
    args: {
      slug: t.arg.string({ required: false, description: 'The name in its path.' }),
      number: t.arg.int({ required: false, description: 'Its number, where no name is given.' }),
    },
    resolve: async (query, _root, { slug, number }, { db }) => {
      if (slug == null)
        return number == null ? null : db.store.findUnique({ ...query, where: { id: number } });
      return (
        (await db.store.findUnique({ ...query, where: { slug } })) ??
        db.store.findFirst({ ...query, where: { formerSlugs: { some: { slug } } } })
      );
    },
  }),
  storeTowns: t.field({
    description: 'Towns with stores that are open, by name; at most 200.',
    type: [TownType],
    complexity: 20,
    resolve: (_root, _arguments, { db }) =>
      db.$queryRaw<Town[]>`
        SELECT town, min(country) AS country, count(*)::int AS stores FROM store WHERE closed_at IS NULL
        GROUP BY town ORDER BY town LIMIT 200`,
  }),
  viewerStore: t.prismaField({
    description: 'The store that is yours; nobody else sees it.',
    type: StoreNode,
    nullable: true,
    resolve: (query, _root, _arguments, { db, viewer }) =>
      viewer.actor === null
        ? null
        : db.store.findFirst({ ...query, where: { members: { some: { memberId: viewer.actor.id } } } }),
  }),
}));
