export { phaseOf } from './challenge-phase.rules.ts';
export { visibleChallenges } from './challenges.access.ts';
export { ChallengeType } from './challenges.schema.ts';
export { moveChallenges } from './clock/move-challenges.ts';
export { notedEntriesSql } from './entering/standing-entries.ts';
export { challengesPersonalData } from './personal-data.ts';
export { awardIdeasAnew } from './result/award-anew.ts';
