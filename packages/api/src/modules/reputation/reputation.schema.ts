import { builder } from '../../graphql/builder.ts';
import { batched } from '../../kernel/batched.ts';
import { connectionOf } from '../../kernel/pagination/index.ts';
import { PostNode, visiblePosts } from '../threads/index.ts';
import { described } from './described.ts';
import { limits } from './judging/award.ts';
import { causes } from './judging/differences.rules.ts';
import { type Expertise, expertiseOf } from './reading/expertise-of.ts';
import { type LedgerEntry, ledgerPage } from './reading/ledger-page.ts';
import { type CurvePoint, reputationCurve } from './reading/reputation-curve.ts';
import { shownStanding } from './reading/shown-standings.ts';
import { FactSubjectEnum, ReputationRuleEnum } from './rulebook.schema.ts';

const CauseEnum = builder.enumType('EntryCause', {
  description: 'Why an entry was written.',
  values: described(causes),
});
const LimitEnum = builder.enumType('AwardLimit', {
  description: 'Why an entry is less than its rule says.',
  values: described(limits),
});

const EntryNode = builder.objectRef<LedgerEntry>('ReputationEntry').implement({
  description: 'Points that came or went, and why. Who gave them is not told.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in the ledger, which only grows.' }),
    points: t.exposeInt('points', { description: 'How many; negative when they went.' }),
    rule: t.expose('rule', { type: ReputationRuleEnum, description: 'The rule.' }),
    on: t.expose('on', { type: FactSubjectEnum, description: 'What it is about, as it was then.' }),
    cause: t.expose('cause', { type: CauseEnum, description: 'Why it was written.' }),
    base: t.exposeInt('base', { description: 'What the rulebook gives for it.' }),
    times: t.exposeInt('times', { description: 'How often: the points of a bounty, else 1.' }),
    weight: t.exposeFloat('weight', { description: 'The weight of the category.' }),
    limit: t.field({
      type: LimitEnum,
      nullable: true,
      description: 'What kept it from that.',
      resolve: ({ limit }) => limit?.code ?? null,
    }),
    bound: t.int({
      nullable: true,
      description: 'The bound that was reached, where it is a number.',
      resolve: ({ limit }) => limit?.bound ?? null,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    happenedAt: t.expose('happenedAt', {
      type: 'DateTime',
      description: 'When what it follows from happened; it counts for that UTC day.',
    }),
    post: t.prismaField({
      type: PostNode,
      nullable: true,
      description: 'The post that it is about; null when you may not read it, and for joining.',
      resolve: (query, { postId }, _arguments, context, info) =>
        postId === null
          ? null
          : (batched<number, object | null>(context, info.fieldNodes[0], async (ids) => {
              const posts = await context.db.post.findMany({
                ...query,
                where: { id: { in: [...ids] }, AND: visiblePosts(context.viewer) },
              });
              return ids.map((id) => posts.find((post) => post.id === id) ?? null);
            }).load(postId) as never),
    }),
  }),
});

const EntryConnection = builder.connectionObject(
  { type: EntryNode, name: 'ReputationEntryConnection', description: 'A page of a ledger.' },
  { name: 'ReputationEntryEdge', description: 'An entry in a page.' },
);

const CurvePointType = builder.objectRef<CurvePoint>('ReputationPoint').implement({
  description: 'What somebody had at the end of a day.',
  fields: (t) => ({
    day: t.expose('day', { type: 'DateTime', description: 'The UTC day.' }),
    balance: t.exposeInt('balance', { description: 'The points.' }),
  }),
});

const expertiseFields = {
  points: 'What their posts about it brought them.',
  posts: 'How many posts that were.',
};

const TagExpertise = builder.objectRef<Expertise>('TagExpertise').implement({
  description: 'What somebody knows: a tag.',
  fields: (t) => ({
    points: t.exposeInt('points', { description: expertiseFields.points }),
    posts: t.exposeInt('posts', { description: expertiseFields.posts }),
    tag: t.prismaField({
      type: 'Tag',
      description: 'The tag.',
      resolve: (query, { id }, _arguments, context, info) =>
        batched<number, object>(context, info.fieldNodes[0], async (ids) => {
          const tags = await context.db.tag.findMany({ ...query, where: { id: { in: [...ids] } } });
          return ids.map((one) => tags.find((tag) => tag.id === one)!);
        }).load(id) as never,
    }),
  }),
});

const ProductExpertise = builder.objectRef<Expertise>('ProductExpertise').implement({
  description: 'What somebody knows: a product.',
  fields: (t) => ({
    points: t.exposeInt('points', { description: expertiseFields.points }),
    posts: t.exposeInt('posts', { description: expertiseFields.posts }),
    product: t.prismaField({
      type: 'Product',
      description: 'The product.',
      resolve: (query, { id }, _arguments, context, info) =>
        batched<number, object>(context, info.fieldNodes[0], async (ids) => {
          const products = await context.db.product.findMany({ ...query, where: { id: { in: [...ids] } } });
          return ids.map((one) => products.find((product) => product.id === one)!);
        }).load(id) as never,
    }),
  }),
});

const expertiseCount = 8;

builder.prismaObjectFields('Member', (t) => ({
  reputation: t.int({
    nullable: true,
    description:
      'Their points, the sum of their ledger; null where you are shown none, and for former members.',
    select: { id: true },
    resolve: async ({ id }, _arguments, context) => (await shownStanding(context, id))?.balance ?? null,
  }),
  reputationLedger: t.field({
    description:
      'How they came to their points, the newest entry first; null where you are shown none. What votes that they cast cost or brought them is told to themselves alone.',
    type: EntryConnection,
    nullable: true,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      rule: t.arg({ type: ReputationRuleEnum, required: false, description: 'Only of this rule.' }),
      since: t.arg({
        type: 'DateTime',
        required: false,
        description: 'Only what counts for this UTC day or later.',
      }),
      until: t.arg({
        type: 'DateTime',
        required: false,
        description: 'Only what counts for a day before this one.',
      }),
    },
    select: { id: true },
    resolve: async ({ id }, { rule, since, until, ...page }, context) => {
      if ((await shownStanding(context, id)) === null) return null;
      const whose = { memberId: id, own: context.viewer.actor?.id === id };
      const { found, entries } = await ledgerPage(context.db, whose, { rule, since, before: until }, page);
      return connectionOf(found, entries);
    },
  }),
  reputationCurve: t.field({
    description: 'How their points grew; null where you are shown none.',
    type: [CurvePointType],
    nullable: true,
    complexity: 20,
    select: { id: true },
    resolve: async ({ id }, _arguments, context) =>
      (await shownStanding(context, id)) === null ? null : reputationCurve(context.db, id),
  }),
  knownTags: t.field({
    description: `The tags that brought them most, at most ${expertiseCount}; null where you are shown none.`,
    type: [TagExpertise],
    nullable: true,
    complexity: { field: 5, multiplier: expertiseCount },
    select: { id: true },
    resolve: ({ id }, _arguments, context) => expertise(context, id, 'tag'),
  }),
  knownProducts: t.field({
    description: `The products that brought them most, at most ${expertiseCount}; null where you are shown none.`,
    type: [ProductExpertise],
    nullable: true,
    complexity: { field: 5, multiplier: expertiseCount },
    select: { id: true },
    resolve: ({ id }, _arguments, context) => expertise(context, id, 'product'),
  }),
}));

type Context = (typeof builder)['$inferSchemaTypes']['Context'];

async function expertise(
  context: Context,
  memberId: number,
  about: 'tag' | 'product',
): Promise<Expertise[] | null> {
  if ((await shownStanding(context, memberId)) === null) return null;
  return expertiseOf(context.db, context.viewer, memberId, { about, count: expertiseCount });
}
