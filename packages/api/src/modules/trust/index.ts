export { demandPrivilege, may } from './may.ts';
export { type Privilege, privileges } from './privileges.ts';
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
