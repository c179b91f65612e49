import { builder } from '../../graphql/builder.ts';
import { visibleCategories } from '../categories/index.ts';
import {
  type Rulebook,
  type RuleName,
  rulebookOfToday,
  ruleNames,
  rules,
  type Subject,
  subjectMeanings,
  subjects,
  viewerSeesGames,
} from '../trust/index.ts';
import { described } from './described.ts';

const meanings = Object.fromEntries(ruleNames.map((name) => [name, rules[name].means])) as Record<
  RuleName,
  string
>;

export const ReputationRuleEnum = builder.enumType('ReputationRule', {
  description: 'What brings points: to the author of a post, or to whoever acted.',
  values: described(meanings),
});
export const FactSubjectEnum = builder.enumType('FactSubject', {
  description: 'What a rule can be about: a kind of post, or a membership.',
  values: described(subjectMeanings),
});
const PartyEnum = builder.enumType('RuleParty', {
  description: 'Who receives the points of a rule.',
  values: {
    AUTHOR: { description: 'Whose post it is, or who joined.' },
    ACTOR: { description: 'Who acted on it.' },
  } as const,
});

type Points = { on: Subject; points: number };
const PointsType = builder.objectRef<Points>('RulePoints').implement({
  description: 'What a rule brings for one kind of post.',
  fields: (t) => ({
    on: t.expose('on', { type: FactSubjectEnum, description: 'What it is about.' }),
    points: t.exposeInt('points', { description: 'How many points.' }),
  }),
});

type ShownRule = { name: RuleName; points: Points[]; capped: boolean; lifetime: number | null };
const RuleType = builder.objectRef<ShownRule>('RulebookRule').implement({
  description: 'What one thing that happens brings.',
  fields: (t) => ({
    rule: t.expose('name', { type: ReputationRuleEnum, description: 'What happens.' }),
    for: t.field({
      type: PartyEnum,
      description: 'Who receives it.',
      resolve: ({ name }) => rules[name].for,
    }),
    points: t.expose('points', {
      type: [PointsType],
      description: 'What it brings, where it brings something.',
    }),
    capped: t.exposeBoolean('capped', { description: 'Whether the daily cap counts it.' }),
    lifetime: t.exposeInt('lifetime', {
      nullable: true,
      description: 'The most that it ever brings; null for no end.',
    }),
  }),
});

type Weight = { categoryId: number; weight: number };
const WeightType = builder.objectRef<Weight>('CategoryWeight').implement({
  description: 'A category in which points count more or less.',
  fields: (t) => ({
    weight: t.exposeFloat('weight', { description: 'The factor.' }),
    category: t.prismaField({
      type: 'Category',
      nullable: true,
      description: 'The category, if you may read it.',
      resolve: (query, { categoryId }, _arguments, { db, viewer }) =>
        db.category.findFirst({ ...query, where: { id: categoryId, AND: visibleCategories(viewer) } }),
    }),
  }),
});

const RulebookType = builder.objectRef<{ version: number; rulebook: Rulebook }>('Rulebook').implement({
  description: 'How what happens becomes points, for everybody to read.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Which one it is.' }),
    rules: t.field({
      type: [RuleType],
      description: 'Every rule that brings something.',
      resolve: ({ rulebook }) => ruleNames.flatMap((name) => shownRule(name, rulebook)),
    }),
    floor: t.int({
      nullable: true,
      description: 'Below this no loss brings anybody.',
      resolve: ({ rulebook }) => rulebook.floor,
    }),
    dailyCap: t.int({
      nullable: true,
      description: 'Most points of capped rules in a UTC day.',
      resolve: ({ rulebook }) => rulebook.dailyCap,
    }),
    votesPerDay: t.int({
      nullable: true,
      description: 'Most votes that anybody casts in a UTC day.',
      resolve: ({ rulebook }) => rulebook.voting.perDay,
    }),
    upvotesPerPair: t.int({
      nullable: true,
      description: 'Most upvotes of one member for one other that count in a UTC day.',
      resolve: ({ rulebook }) => rulebook.voting.perPair.up,
    }),
    downvotesPerPair: t.int({
      nullable: true,
      description: 'The same of downvotes.',
      resolve: ({ rulebook }) => rulebook.voting.perPair.down,
    }),
    newVoterDays: t.int({
      description: 'For so many days votes of somebody who joined wait before they count; 0 for none.',
      resolve: ({ rulebook }) => rulebook.voting.accountDays,
    }),
    weights: t.field({
      type: [WeightType],
      description: 'Categories in which points count more or less.',
      resolve: ({ rulebook }) =>
        Object.entries(rulebook.categoryWeights).map(([id, weight]) => ({ categoryId: Number(id), weight })),
    }),
  }),
});

function shownRule(name: RuleName, rulebook: Rulebook): ShownRule[] {
  const rule = rulebook.rules[name];
  const points = subjects.flatMap((on) => {
    const given = rule?.points[on] ?? 0;
    return given === 0 ? [] : [{ on, points: given }];
  });
  return rule && points.length > 0 ? [{ name, points, capped: rule.capped, lifetime: rule.lifetime }] : [];
}

builder.queryField('rulebook', (t) =>
  t.field({
    description: 'The rulebook of today; null where you are shown no points.',
    type: RulebookType,
    nullable: true,
    resolve: async (_root, _arguments, context) =>
      (await viewerSeesGames(context)) ? rulebookOfToday(context.db, new Date()) : null,
  }),
);

const DefinitionType = builder.objectRef<RuleName>('RuleDefinition').implement({
  description: 'What a rulebook can say of one thing that happens.',
  fields: (t) => ({
    rule: t.field({ type: ReputationRuleEnum, description: 'What happens.', resolve: (name) => name }),
    for: t.field({ type: PartyEnum, description: 'Who receives it.', resolve: (name) => rules[name].for }),
    gives: t.boolean({
      description: 'Whether it can only give; else it can only take.',
      resolve: (name) => rules[name].sign > 0,
    }),
    on: t.field({
      type: [FactSubjectEnum],
      description: 'What it can be about.',
      resolve: (name) => [...rules[name].on],
    }),
  }),
});

builder.queryField('reputationRules', (t) =>
  t.field({
    description: 'Every rule that there can be, in the order in which pages list them.',
    type: [DefinitionType],
    resolve: () => ruleNames,
  }),
);
