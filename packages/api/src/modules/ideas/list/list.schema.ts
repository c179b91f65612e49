import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { connectionOf } from '../../../kernel/pagination/index.ts';
import { ThreadConnection, visibleThreads } from '../../threads/index.ts';
import { IdeaMeaningEnum, RoadmapColumnEnum } from '../ideas.schema.ts';
import { ideaOrders, ideasPage, roadmapPage } from './ideas-page.ts';
import { type KeptPromises, keptPromises } from './kept-promises.ts';

const IdeaOrderEnum = builder.enumType('IdeaOrder', {
  description: 'Orders of ideas.',
  values: describedValues(ideaOrders),
});

const KeptPromisesType = builder.objectRef<KeptPromises>('KeptPromises').implement({
  description: 'How well the brand keeps its promise of a first reply: public ideas of the last 90 days.',
  fields: (t) => ({
    due: t.exposeInt('due', { description: 'Ideas whose reply was promised by now.' }),
    kept: t.exposeInt('kept', { description: 'Of these, the ones that got it in time.' }),
  }),
});

builder.queryFields((t) => ({
  ideas: t.field({
    description:
      'Ideas that you may read, by an order and filters. What was merged into another is not among them.',
    type: ThreadConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      order: t.arg({ type: IdeaOrderEnum, required: false, description: 'TRENDING when absent.' }),
      meaning: t.arg({ type: IdeaMeaningEnum, required: false, description: 'Only with this meaning.' }),
      statusKey: t.arg.string({ required: false, description: 'Only with this status.' }),
      categoryId: t.arg.int({ required: false, description: 'Only this category and its children.' }),
      tagId: t.arg.int({ required: false, description: 'Only with this tag.' }),
      productId: t.arg.int({ required: false, description: 'Only about this product.' }),
      storeId: t.arg.int({ required: false, description: 'Only what was nominated for this store.' }),
      language: t.arg.string({ required: false, description: 'Only in this language, as ISO 639-1.' }),
      inReadingLanguages: t.arg.boolean({
        required: false,
        description:
          'Only in your reading languages, and where the language could not be told. Without effect when you chose none, or with `language`.',
      }),
    },
    resolve: async (_root, { order, ...rest }, context, info) => {
      const { db, viewer } = context;
      const page = await ideasPage(db, viewer, { ...rest, order: order ?? 'TRENDING' }, rest);
      const threads = await db.thread.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Thread' }),
        where: { id: { in: page.rows.map((row) => row.id) }, ...visibleThreads(viewer) },
      });
      return connectionOf(page, threads);
    },
  }),
  roadmap: t.field({
    description: 'One column of the roadmap: most supporters first; what was shipped, the latest first.',
    type: ThreadConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      column: t.arg({ type: RoadmapColumnEnum, required: true, description: 'Which.' }),
      productId: t.arg.int({ required: false, description: 'Only about this product.' }),
    },
    resolve: async (_root, { column, productId, ...rest }, context, info) => {
      const { db, viewer } = context;
      const page = await roadmapPage(db, viewer, { column, productId }, rest);
      const threads = await db.thread.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Thread' }),
        where: { id: { in: page.rows.map((row) => row.id) }, ...visibleThreads(viewer) },
      });
      return connectionOf(page, threads);
    },
  }),
  keptPromises: t.field({
    description: 'How well the brand keeps its promise of a first reply.',
    type: KeptPromisesType,
    complexity: 20,
    resolve: (_root, _arguments, { db }) => keptPromises(db, new Date()),
  }),
}));
