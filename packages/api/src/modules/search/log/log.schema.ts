import { builder } from '../../../graphql/builder.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { recordSearchClick } from './record-search-click.ts';
import { recordSolvedBySimilar } from './record-solved-by-similar.ts';
import {
  type SearchDay,
  type SearchedWords,
  type SearchInsights,
  searchInsights,
} from './search-insights.ts';

const said = {
  searches: 'Searches: the same words by the same person count once a day.',
  withoutResults: 'Of them those that found nothing.',
  withoutClicks: 'Of them those that found something, of which nothing was opened.',
  questionsAvoided: 'Questions that were not asked since a thread answers them.',
};

const SearchDayType = builder.objectRef<SearchDay>('SearchDay').implement({
  description: 'What was searched for on a day.',
  fields: (t) => ({
    day: t.expose('day', { type: 'DateTime', description: 'The day, at midnight UTC.' }),
    searches: t.exposeInt('searches', { description: said.searches }),
    withoutResults: t.exposeInt('withoutResults', { description: said.withoutResults }),
    withoutClicks: t.exposeInt('withoutClicks', { description: said.withoutClicks }),
    questionsAvoided: t.exposeInt('questionsAvoided', { description: said.questionsAvoided }),
  }),
});

const SearchedWordsType = builder.objectRef<SearchedWords>('SearchedWords').implement({
  description: 'Words that were searched for, by nobody in particular.',
  fields: (t) => ({
    words: t.exposeString('words', {
      description: 'The words, in small letters; what may name somebody is replaced by •••.',
    }),
    count: t.exposeInt('count', { description: 'How often, of what the list is about.' }),
    results: t.exposeInt('results', { description: 'How much was found the last time.' }),
    lastAt: t.expose('lastAt', {
      type: 'DateTime',
      description: 'The last day, at midnight UTC; nothing finer is kept.',
    }),
  }),
});

const sum = (field: Exclude<keyof SearchDay, 'day'>, { daily }: SearchInsights) =>
  daily.reduce((total, day) => total + day[field], 0);

const SearchInsightsType = builder.objectRef<SearchInsights>('SearchInsights').implement({
  description: 'What was searched for, and what came of it. Searches of staff are not logged.',
  fields: (t) => ({
    searches: t.int({ description: said.searches, resolve: (found) => sum('searches', found) }),
    withoutResults: t.int({
      description: said.withoutResults,
      resolve: (found) => sum('withoutResults', found),
    }),
    withoutClicks: t.int({
      description: said.withoutClicks,
      resolve: (found) => sum('withoutClicks', found),
    }),
    questionsAvoided: t.int({
      description: said.questionsAvoided,
      resolve: (found) => sum('questionsAvoided', found),
    }),
    daily: t.expose('daily', { type: [SearchDayType], description: 'Day by day, the oldest first.' }),
    topSearches: t.expose('topSearches', {
      type: [SearchedWordsType],
      description: 'What is searched for most; at most 50.',
    }),
    topWithoutResults: t.expose('topWithoutResults', {
      type: [SearchedWordsType],
      description: 'What is searched for and not found, the most frequent first; at most 50.',
    }),
    topWithoutClicks: t.expose('topWithoutClicks', {
      type: [SearchedWordsType],
      description: 'What is found and not opened, the most frequent first; at most 50.',
    }),
  }),
});

builder.queryField('searchInsights', (t) =>
  t.field({
    description: 'What was searched for in the last days, and what came of it. For staff.',
    type: SearchInsightsType,
    complexity: { field: 500, multiplier: 1 },
    args: {
      days: t.arg.int({ required: false, description: 'How many days, 1 to 90; 30 when absent.' }),
    },
    resolve: (_root, { days }, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'read search log');
      return searchInsights(db, days ?? 30, new Date());
    },
  }),
);

builder.mutationFields((t) => ({
  recordSearchClick: t.fieldWithInput({
    description: 'Counts that a thread was opened from a search; once for each search and thread.',
    type: Done,
    errors: refusals,
    input: {
      searchId: t.input.id({ description: 'The search, as `search` named it; it is known for a day.' }),
      threadId: t.input.int({ description: 'The number of the thread that was opened.' }),
    },
    resolve: (_root, { input }, { db, viewer, services: { searchLog } }) =>
      done(recordSearchClick({ db, viewer, searchLog }, input)),
  }),
  recordSolvedBySimilar: t.fieldWithInput({
    description:
      'Counts a question avoided: a thread answers what somebody was about to ask. Once a day for each thread and person.',
    type: Done,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The number of the thread that answers it.' }),
    },
    resolve: (_root, { input }, { db, viewer, headers, services: { searchLog } }) => {
      const userAgent = headers.get('user-agent') ?? '';
      return done(recordSolvedBySimilar({ db, viewer, searchLog, userAgent, now: new Date() }, input));
    },
  }),
}));
