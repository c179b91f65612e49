import { builder } from '../../../graphql/builder.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { ThreadNode, visibleThreads } from '../../threads/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { ideasPage } from '../list/ideas-page.ts';
import { idle } from '../list/trend.rules.ts';
import {
  type IdeaInsight,
  type InsightDays,
  type InsightPeriod,
  type InsightTheme,
  ideaInsight,
  insightNamed,
  insightSteps,
} from './idea-insight.ts';

const PeriodType = builder.objectRef<InsightPeriod>('IdeaInsightPeriod').implement({
  description: 'A day, a week or a month of ideas.',
  fields: (t) => ({
    from: t.expose('from', { type: 'DateTime', description: 'When it began, in UTC.' }),
    begun: t.exposeInt('begun', { description: 'How many ideas came in.' }),
    decided: t.exposeInt('decided', {
      description: 'How many came to stand where they are by a decision: for them, against them, or done.',
    }),
  }),
});

const ThemeType = builder.objectRef<InsightTheme>('IdeaTheme').implement({
  description: 'What many ideas are about.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number of the tag or product.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    ideas: t.exposeInt('ideas', { description: 'How many ideas came in about it.' }),
    supporters: t.exposeInt('supporters', { description: 'How often these were supported.' }),
  }),
});

const InsightType = builder.objectRef<IdeaInsight>('IdeaInsight').implement({
  description: 'What came in during a time, and what became of it.',
  fields: (t) => ({
    begun: t.exposeInt('begun', { description: 'Ideas that came in.' }),
    decided: t.exposeInt('decided', { description: 'Ideas that were decided on in this time.' }),
    shipped: t.exposeInt('shipped', { description: 'Of what came in, what is there now.' }),
    hoursToReply: t.exposeFloat('toReply', {
      nullable: true,
      description: 'The median from coming in to the first reply of the brand; null where it gave none.',
    }),
    hoursToDecision: t.exposeFloat('toDecision', {
      nullable: true,
      description: 'The median from coming in to the first decision; null where there was none.',
    }),
    promisesDue: t.exposeInt('promisesDue', { description: 'Of what came in, whose reply was due by now.' }),
    promisesKept: t.exposeInt('promisesKept', { description: 'Of these, what got it in time.' }),
    authors: t.exposeInt('authors', { description: 'Members who proposed something.' }),
    authorsAnswered: t.exposeInt('authorsAnswered', {
      description: 'Of these, those of whose ideas one or more got a reply of the brand.',
    }),
    periods: t.expose('periods', { type: [PeriodType], description: 'Step by step, oldest first.' }),
    tags: t.expose('tags', { type: [ThemeType], description: 'Tags with most ideas.' }),
    products: t.expose('products', { type: [ThemeType], description: 'Products with most ideas.' }),
    rising: t.prismaField({
      type: [ThreadNode],
      description: `Ideas that gain speed now, the fastest first; at most ${insightNamed}.`,
      complexity: { field: 20, multiplier: insightNamed },
      resolve: async (query, _insight, _arguments, { db, viewer }) => {
        const page = await ideasPage(db, viewer, { order: 'TRENDING' }, { first: insightNamed });
        const ids = page.rows.map(({ id }) => id);
        const threads = await db.thread.findMany({
          ...query,
          where: { id: { in: ids }, idea: { trend: { gt: idle } }, AND: visibleThreads(viewer) },
        });
        return threads.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
      },
    }),
  }),
});

builder.queryField('ideaInsight', (t) =>
  t.field({
    type: InsightType,
    nullable: true,
    description: 'How it goes with ideas. For those who decide on them.',
    complexity: 200,
    args: { days: t.arg.int({ description: 'How far back: 30, 90 or 365 days.' }) },
    resolve: (_root, { days }, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'decide on ideas');
      if (!Object.hasOwn(insightSteps, days)) {
        const message = 'Ask for 30, 90 or 365 days.';
        throw new Invalid([{ field: 'days', code: 'UNKNOWN', message }]);
      }
      return ideaInsight(db, { viewer, now: new Date(), days: days as InsightDays });
    },
  }),
);
