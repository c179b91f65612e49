export { awardBadge } from './awards/award-badge.ts';
export { AwardType } from './awards/awards.schema.ts';
export { type BadgeWords, badgeWords } from './definitions/badge-words.ts';
export { prepareBadges } from './definitions/prepare-badges.ts';
export { judgeEverybody } from './judging/judge-everybody.ts';
export { type HappenedTo, judgeHappening } from './judging/judge-happening.ts';
export { lookBack } from './judging/look-back.ts';
export { lookBackOnAll } from './judging/look-back-on-all.ts';
export { badgesPersonalData } from './personal-data.ts';
