import type { Prisma } from '@embassy/database';
import { builder } from '../../../graphql/builder.ts';
import { batched } from '../../../kernel/batched.ts';
import { connectionOf } from '../../../kernel/pagination/index.ts';
import { MemberNode } from '../../identity/index.ts';
import { viewerSeesGames } from '../../trust/index.ts';
import type { Board } from './board.ts';
import { type BoardPlace, boardPage } from './board-page.ts';
import { firstHelpDays } from './find-first-helpers.ts';
import { highlights, type ShownHighlight } from './highlights.ts';
import { type OwnPlace, ownPlace } from './own-place.ts';
import { weeksNow } from './rising.rules.ts';
import { topicOf } from './topic-of.ts';

const BoardPeriodEnum = builder.enumType('BoardPeriod', {
  description: 'The time that a board is about, in UTC.',
  values: {
    WEEK: { description: 'This week; weeks begin on Monday.' },
    MONTH: { description: 'This month.' },
    YEAR: { description: 'This year.' },
    EVER: { description: 'All time.' },
  } as const,
});

/** The member of a row, loaded once for all rows of the field. */
const memberOf = (
  query: Prisma.MemberFindManyArgs,
  id: number,
  context: (typeof builder)['$inferSchemaTypes']['Context'],
  place: unknown,
) =>
  batched<number, object>(context, place, async (ids) => {
    const members = await context.db.member.findMany({ ...query, where: { id: { in: [...ids] } } });
    return ids.map((one) => members.find((member) => member.id === one)!);
  }).load(id) as never;

const BoardPlaceType = builder.objectRef<BoardPlace>('BoardPlace').implement({
  description: 'A member’s place on a board.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'The place; members who have as much share it.' }),
    points: t.exposeInt('points', { description: 'What they earned.' }),
    member: t.prismaField({
      type: MemberNode,
      description: 'The member.',
      resolve: (query, { id }, _arguments, context, info) => memberOf(query, id, context, info.fieldNodes[0]),
    }),
  }),
});

const BoardPlaceConnection = builder.connectionObject(
  { type: BoardPlaceType, name: 'BoardPlaceConnection', description: 'A page of a board.' },
  { name: 'BoardPlaceEdge', description: 'A place in a page.' },
);

const OwnPlaceType = builder.objectRef<OwnPlace>('OwnPlace').implement({
  description: 'Where you stand on a board, or would.',
  fields: (t) => ({
    place: t.exposeInt('place', {
      nullable: true,
      description: 'Your place; null while you have no points.',
    }),
    points: t.exposeInt('points', { description: 'What you earned.' }),
    toNext: t.exposeInt('toNext', {
      nullable: true,
      description: 'How many points the next one above has more; null at the top.',
    }),
    listed: t.exposeBoolean('listed', { description: 'Whether others find you there.' }),
    around: t.expose('around', {
      type: [BoardPlaceType],
      description: 'Up to two of each side, and you among them when you are listed.',
    }),
  }),
});

const BoardType = builder.objectRef<Board>('Board').implement({
  description:
    'Who earned most with something in a time. Staff, suspended members and those who do not want to are not on it.',
  fields: (t) => ({
    period: t.expose('period', { type: BoardPeriodEnum, description: 'The time.' }),
    places: t.field({
      type: BoardPlaceConnection,
      description: 'The places, the first one first.',
      complexity: ({ first, last }) => ({ field: 3, multiplier: first ?? last ?? 20 }),
      args: t.arg.connectionArgs(),
      resolve: async (board, page, { db }) => {
        const { found, places } = await boardPage(db, board, page, new Date());
        return connectionOf(found, places);
      },
    }),
    yours: t.field({
      type: OwnPlaceType,
      nullable: true,
      complexity: 10,
      description: 'Where you stand; null for visitors and for staff, who do not compete.',
      resolve: (board, _arguments, { db, viewer: { actor } }) =>
        actor?.role === 'MEMBER' ? ownPlace(db, board, actor.id, new Date()) : null,
    }),
  }),
});

const RisingMemberType = builder.objectRef<ShownHighlight>('RisingMember').implement({
  description: 'A member who earns more than they used to.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'The place; those who rose as much share it.' }),
    points: t.exposeInt('amount', {
      description: `What they earned in ${weeksNow} weeks, this one among them.`,
    }),
    usual: t.exposeInt('usual', { description: 'What they usually earned in so many; 0 for who is new.' }),
    member: t.prismaField({
      type: MemberNode,
      description: 'The member.',
      resolve: (query, { id }, _arguments, context, info) => memberOf(query, id, context, info.fieldNodes[0]),
    }),
  }),
});

const FirstHelperType = builder.objectRef<ShownHighlight>('FirstHelper').implement({
  description: 'A member who answered first questions.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'The place; those who helped as many share it.' }),
    newcomers: t.exposeInt('amount', {
      description: `Members whose first question of the last ${firstHelpDays} days they answered.`,
    }),
    member: t.prismaField({
      type: MemberNode,
      description: 'The member.',
      resolve: (query, { id }, _arguments, context, info) => memberOf(query, id, context, info.fieldNodes[0]),
    }),
  }),
});

/** As many as are told of. */
const most = 20;

builder.queryFields((t) => ({
  board: t.field({
    type: BoardType,
    nullable: true,
    description:
      'A board of everything, or of one category, tag or product; null where you are shown none, or may not read what it is of.',
    args: {
      period: t.arg({ type: BoardPeriodEnum, description: 'The time.' }),
      category: t.arg.string({ required: false, description: 'The category’s slug.' }),
      tag: t.arg.string({ required: false, description: 'The tag’s name.' }),
      product: t.arg.string({ required: false, description: 'The product’s slug.' }),
    },
    resolve: async (_root, { period, ...name }, context) => {
      if (!(await viewerSeesGames(context))) return null;
      const topic = await topicOf(context.db, context.viewer, name);
      return topic && { ...topic, period };
    },
  }),
  risingMembers: t.field({
    type: [RisingMemberType],
    nullable: true,
    complexity: { field: 5, multiplier: most },
    description: `Up to ${most} members who earn more than they used to, measured by their own past, found each hour; null where you are shown none.`,
    resolve: async (_root, _arguments, context) =>
      (await viewerSeesGames(context)) ? highlights(context.db, 'RISING', most) : null,
  }),
  firstHelpers: t.field({
    type: [FirstHelperType],
    nullable: true,
    complexity: { field: 5, multiplier: most },
    description: `Up to ${most} members who answered the first questions of others, found each hour; null where you are shown none.`,
    resolve: async (_root, _arguments, context) =>
      (await viewerSeesGames(context)) ? highlights(context.db, 'FIRST_HELPER', most) : null,
  }),
}));
