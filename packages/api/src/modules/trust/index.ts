export {
  type About,
  type CheckedFormula,
  checkFormula,
  type Formula,
  formulaOf,
} from './formulas/formula.ts';
export {
  type Measure,
  type Measures,
  type Metric,
  type MetricName,
  measureKey,
  metricNames,
  metrics,
} from './formulas/metrics.ts';
export { type Asked, type Need, needsOf } from './formulas/needs.rules.ts';
export { pointsCanDecide } from './formulas/points-can-decide.rules.ts';
export { type PostMetricName, postMetricNames, postMetrics } from './formulas/post-metrics.ts';
export { measureOf, partsOf } from './formulas/syntax.ts';
export { waysOf } from './formulas/ways.rules.ts';
export { gamesShown, type MemberInGames, type ShownGames } from './games/games-shown.rules.ts';
export { communityShowsGames, viewerSeesGames } from './games/viewer-sees-games.ts';
export { demandPrivilege, may } from './may.ts';
export {
  type EarnedPrivilege,
  earnedPrivileges,
  newcomerLimits,
  type Privilege,
  privileges,
  type Trust,
} from './privileges.ts';
export { checkRulebook } from './rulebook/check-rulebook.rules.ts';
export { type PresetName, presetNames, presets } from './rulebook/presets/presets.ts';
export {
  decidingRulebooks,
  type PublishedRulebook,
  publishedRulebooks,
  rulebookOfToday,
} from './rulebook/published-rulebooks.ts';
export { type Rule, type Rulebook, type TierVotes, votesOf } from './rulebook/rulebook.ts';
export { rulebookOn } from './rulebook/rulebook-on.rules.ts';
export {
  type RuleName,
  ruleNames,
  rules,
  type Subject,
  subjectMeanings,
  subjects,
} from './rulebook/rules.ts';
export { type SeriesLimits, watchedVoting } from './rulebook/watched-voting.ts';
export { checkTiers } from './tiers/check-tiers.rules.ts';
export { decidingTiers, type PublishedTiers, publishedTiers } from './tiers/published-tiers.ts';
export { defaultTiers, type Tier, type Tiers } from './tiers/tiers.ts';
