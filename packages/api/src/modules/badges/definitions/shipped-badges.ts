/** What a badge is for, as pages group them. */
export const badgeGroups = {
  BEGINNING: 'First steps.',
  HELPING: 'Answering others.',
  SHARING: 'Tips and conversations.',
  SHAPING: 'Questions and ideas that matter to many.',
  CARING: 'Looking after the place.',
  STAYING: 'Being there over time.',
  HONOURS: 'Given by the team.',
  OWN: 'Made by this brand.',
  IMPORTED: 'Brought here from elsewhere.',
} as const;
export type BadgeGroup = keyof typeof badgeGroups;

export type ShippedBadge = {
  key: string;
  group: BadgeGroup;
  level: 'BRONZE' | 'SILVER' | 'GOLD';
  icon: BadgeIcon;
  repeats: boolean;
} & ({ way: 'MEMBER' | 'POST'; formula: string } | { way: 'HAND' });

/** Symbols that a badge can bear; each is one of the pages' own. */
export const badgeIcons = [
  'bell',
  'bolt',
  'check',
  'clock',
  'eye',
  'flag',
  'home',
  'idea',
  'joined',
  'keep',
  'language',
  'link',
  'machine',
  'mail',
  'open',
  'pen',
  'people',
  'person',
  'photo',
  'search',
  'solved',
  'tag',
  'talk',
  'tip',
  'undo',
  'up',
  'verified',
] as const;
export type BadgeIcon = (typeof badgeIcons)[number];

type Level = ShippedBadge['level'];
type Place = [key: string, level: Level, icon: BadgeIcon];

const of = (group: BadgeGroup) => ({
  /** Once, for what somebody has done in all. */
  member: ([key, level, icon]: Place, formula: string): ShippedBadge => ({
    ...{ key, group, level, icon, formula },
    way: 'MEMBER',
    repeats: false,
  }),
  /** As often as a post earns it. */
  posts: ([key, level, icon]: Place, formula: string): ShippedBadge => ({
    ...{ key, group, level, icon, formula },
    way: 'POST',
    repeats: true,
  }),
  /** Once, for the first post that earns it. */
  post: ([key, level, icon]: Place, formula: string): ShippedBadge => ({
    ...{ key, group, level, icon, formula },
    way: 'POST',
    repeats: false,
  }),
  hand: ([key, level, icon]: Place, repeats: boolean): ShippedBadge => ({
    ...{ key, group, level, icon, repeats },
    way: 'HAND',
  }),
});

const beginning = of('BEGINNING');
const helping = of('HELPING');
const sharing = of('SHARING');
const shaping = of('SHAPING');
const caring = of('CARING');
const staying = of('STAYING');
const honours = of('HONOURS');

/**
 * The badges that a community begins with. What they are called stands in `words/`. They reward what helps others and
 * what others found helpful; none counts words, visits in a row, or what somebody thinks of the brand.
 */
export const shippedBadges: readonly ShippedBadge[] = [
  beginning.member(['first-question', 'BRONZE', 'open'], 'questions >= 1'),
  beginning.member(['first-answer', 'BRONZE', 'talk'], 'answers >= 1'),
  beginning.member(['first-tip', 'BRONZE', 'tip'], 'tips >= 1'),
  beginning.member(['first-idea', 'BRONZE', 'idea'], 'ideas >= 1'),
  beginning.member(['first-solution', 'BRONZE', 'solved'], 'acceptedAnswers >= 1'),
  beginning.member(['loop-closed', 'BRONZE', 'check'], 'acceptancesGiven >= 1'),
  beginning.member(['settled-in', 'BRONZE', 'home'], 'follows >= 3'),

  helping.member(['helping-hand', 'BRONZE', 'people'], 'membersHelped >= 10'),
  helping.member(['mainstay', 'SILVER', 'people'], 'membersHelped >= 50'),
  helping.member(['pillar', 'GOLD', 'people'], 'membersHelped >= 250'),
  helping.member(['problem-solver', 'SILVER', 'solved'], 'acceptedAnswers >= 25'),
  helping.member(['master-solver', 'GOLD', 'solved'], 'acceptedAnswers >= 100'),
  helping.member(['on-record', 'BRONZE', 'verified'], 'verifiedAnswers >= 1'),
  helping.member(['trusted-source', 'SILVER', 'verified'], 'verifiedAnswers >= 10'),
  helping.member(['reference-work', 'GOLD', 'verified'], 'verifiedAnswers >= 50'),
  helping.posts(
    ['warm-welcome', 'BRONZE', 'joined'],
    'askedByNewcomer && firstAnswer && (accepted || verified || score >= 1)',
  ),
  helping.member(['good-host', 'SILVER', 'joined'], 'newcomersHelped >= 20'),
  helping.posts(['quick-fix', 'BRONZE', 'bolt'], 'accepted && minutesToAcceptance <= 60'),
  helping.posts(
    ['not-forgotten', 'SILVER', 'clock'],
    'isAnswer && daysWaited >= 7 && (accepted || verified || score >= 1)',
  ),
  helping.posts(['rescue', 'GOLD', 'clock'], 'daysWaited >= 30 && accepted'),
  helping.posts(['cold-case', 'SILVER', 'undo'], 'isAnswer && daysQuiet >= 180 && score >= 2'),
  helping.posts(['good-answer', 'BRONZE', 'up'], 'isAnswer && score >= 5'),
  helping.posts(['great-answer', 'SILVER', 'up'], 'isAnswer && score >= 15'),
  helping.posts(['landmark', 'GOLD', 'up'], 'isAnswer && score >= 50'),
  helping.post(['found-it', 'BRONZE', 'search'], 'isAnswer && ownThread && score >= 2'),
  helping.member(['product-friend', 'BRONZE', 'machine'], 'answersOnOneProduct >= 5'),
  helping.member(['product-expert', 'SILVER', 'machine'], 'answersOnOneProduct >= 25'),
  helping.member(['product-authority', 'GOLD', 'machine'], 'answersOnOneProduct >= 100'),
  helping.member(['all-rounder', 'SILVER', 'link'], 'productsHelped >= 5'),

  sharing.posts(['useful-tip', 'BRONZE', 'tip'], 'isTip && score >= 5'),
  sharing.posts(['treasured-tip', 'SILVER', 'tip'], 'isTip && score >= 20'),
  sharing.posts(['house-classic', 'GOLD', 'tip'], 'isTip && score >= 60'),
  sharing.member(['recipe-book', 'SILVER', 'keep'], 'tips >= 10'),
  sharing.posts(['evergreen', 'SILVER', 'keep'], '(isTip || isAnswer) && daysOfHelp >= 365 && score >= 5'),
  sharing.posts(['good-talk', 'BRONZE', 'talk'], 'isDiscussion && others >= 8'),

  shaping.posts(['good-question', 'BRONZE', 'open'], 'isQuestion && score >= 5'),
  shaping.posts(['great-question', 'SILVER', 'open'], 'isQuestion && score >= 20'),
  shaping.posts(['shared-trouble', 'BRONZE', 'people'], 'isQuestion && affected >= 5'),
  shaping.posts(['signpost', 'SILVER', 'eye'], 'isQuestion && views >= 2500 && score >= 3'),
  shaping.posts(['spark', 'BRONZE', 'idea'], 'isIdea && score >= 10'),
  shaping.posts(['movement', 'SILVER', 'idea'], 'isIdea && score >= 50'),
  shaping.posts(['groundswell', 'GOLD', 'idea'], 'isIdea && score >= 200'),
  shaping.member(['idea-well', 'SILVER', 'idea'], 'ideas >= 10'),

  caring.member(['good-editor', 'BRONZE', 'pen'], 'editsOfOthers >= 5'),
  caring.member(['fine-pencil', 'SILVER', 'pen'], 'editsOfOthers >= 50'),
  caring.member(['watchful', 'BRONZE', 'flag'], 'reportsConfirmed >= 3'),
  caring.member(['guardian', 'SILVER', 'flag'], 'reportsConfirmed >= 25'),
  caring.member(['attentive', 'BRONZE', 'check'], 'votesCast >= 50'),
  caring.member(['generous', 'SILVER', 'check'], 'votesCast >= 500'),
  caring.member(['grateful', 'SILVER', 'mail'], 'acceptancesGiven >= 10'),
  caring.member(['curious', 'BRONZE', 'eye'], 'threadsRead >= 50'),

  staying.member(['regular', 'BRONZE', 'home'], 'daysActive(60) >= 20'),
  staying.member(['one-year', 'BRONZE', 'clock'], 'accountAge >= 365 && daysActive(365) >= 12'),
  staying.member(['three-years', 'SILVER', 'clock'], 'accountAge >= 1095 && daysActive(365) >= 12'),
  staying.member(['five-years', 'GOLD', 'clock'], 'accountAge >= 1825 && daysActive(365) >= 12'),
  staying.member(['comeback', 'BRONZE', 'undo'], 'longestBreak >= 180 && daysActive(30) >= 3'),
  staying.member(['heard', 'SILVER', 'bell'], 'followers >= 10'),

  honours.hand(['thank-you', 'BRONZE', 'mail'], true),
  honours.hand(['first-tester', 'SILVER', 'machine'], true),
  honours.hand(['host', 'SILVER', 'people'], true),
  honours.hand(['honoured', 'GOLD', 'verified'], false),
];

const groups = new Map(shippedBadges.map(({ key, group }) => [key, group]));

/** What a badge is for: of the brand's own, that they are its own. */
export function groupOf({ key, way, shipped }: { key: string; way: string; shipped: boolean }): BadgeGroup {
  if (way === 'IMPORTED') return 'IMPORTED';
  return (shipped ? groups.get(key) : undefined) ?? 'OWN';
}
