import { builder } from '../../../graphql/builder.ts';
import {
  type Asked,
  formulaOf,
  type MetricName,
  metricNames,
  metrics,
  type Tiers,
  waysOf,
} from '../../trust/index.ts';

const AskedType = builder.objectRef<Asked>('AskedOfMember').implement({
  description: 'One thing that a formula asks for: `metric` over `days` must be `comparison` `target`.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'What is measured.' }),
    days: t.exposeInt('days', { nullable: true, description: 'Over how many days; null for all time.' }),
    comparison: t.exposeString('comparison', { description: 'One of >=, >, <=, <, == and !=.' }),
    target: t.float({
      description: 'What it takes; 1 and 0 for yes and no.',
      resolve: ({ target }) => Number(target),
    }),
  }),
});

const WayType = builder.objectRef<readonly Asked[]>('WayToTier').implement({
  description: 'A way to fulfil a formula.',
  fields: (t) => ({
    asked: t.field({
      type: [AskedType],
      description: 'All that it asks for; nothing where everybody fulfils it.',
      resolve: (asked) => [...asked],
    }),
  }),
});

type Reading = { key: string; ways: Asked[][] };

export const ReadingType = builder.objectRef<Reading>('FormulaReading').implement({
  description: 'A formula in parts.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The tier’s key.' }),
    ways: t.field({
      type: [WayType],
      description: 'One of these is enough. Empty where the formula is not made of such things.',
      resolve: ({ ways }) => ways,
    }),
  }),
});

/** What each formula of the tiers asks for. */
export function readingsOf({ tiers }: Tiers): Reading[] {
  return tiers.flatMap(({ key, formula }) =>
    formula === null ? [] : [{ key, ways: waysOf(formulaOf(formula)) ?? [] }],
  );
}

const MetricType = builder.objectRef<MetricName>('MemberMetric').implement({
  description: 'Something that formulas of tiers can ask for.',
  fields: (t) => ({
    name: t.string({ description: 'How it is written.', resolve: (name) => name }),
    now: t.boolean({
      description: 'Whether it can be asked for as it is now: `reputation`.',
      resolve: (name) => metrics[name].asked !== 'of days',
    }),
    ofDays: t.boolean({
      description: 'Whether it can be asked for of the last days: `points(90)`.',
      resolve: (name) => metrics[name].asked !== 'now',
    }),
    meaning: t.string({
      description: 'What is counted, in English.',
      resolve: (name) => metrics[name].meaning,
    }),
  }),
});

builder.queryField('memberMetrics', (t) =>
  t.field({
    type: [MetricType],
    description: 'Everything that tiers can rest on, for everybody to read.',
    resolve: () => metricNames,
  }),
);
