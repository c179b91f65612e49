/** What a rule can be about: a kind of post, or the membership itself. */
export const subjects = ['QUESTION', 'ANSWER', 'TIP', 'IDEA', 'DISCUSSION', 'REPLY', 'MEMBER'] as const;
export type Subject = (typeof subjects)[number];

type RuleDefinition = {
  /** Who receives its points: whose post it is, or who acted on it. */
  for: 'AUTHOR' | 'ACTOR';
  /** Whether it can only give or only take. */
  sign: 1 | -1;
  /** What it can be about. */
  on: readonly Subject[];
};

const posts = ['QUESTION', 'ANSWER', 'TIP', 'IDEA', 'DISCUSSION', 'REPLY'] as const;
const votedDown = ['QUESTION', 'ANSWER'] as const;

/**
 * Every rule there is, in the order in which pages list them. How many points it brings is a rulebook's decision.
 * The points of bounties are for each point that was offered.
 */
export const rules = {
  UPVOTED: { for: 'AUTHOR', sign: 1, on: posts },
  DOWNVOTED: { for: 'AUTHOR', sign: -1, on: votedDown },
  ACCEPTED: { for: 'AUTHOR', sign: 1, on: ['ANSWER'] },
  VERIFIED: { for: 'AUTHOR', sign: 1, on: ['ANSWER'] },
  POSTED: { for: 'AUTHOR', sign: 1, on: posts },
  BOUNTY_WON: { for: 'AUTHOR', sign: 1, on: ['ANSWER'] },
  REPORTED: { for: 'AUTHOR', sign: -1, on: posts },
  UPVOTING: { for: 'ACTOR', sign: 1, on: posts },
  DOWNVOTING: { for: 'ACTOR', sign: -1, on: votedDown },
  ACCEPTING: { for: 'ACTOR', sign: 1, on: ['ANSWER'] },
  EDITING: { for: 'ACTOR', sign: 1, on: posts },
  BOUNTY_OFFERED: { for: 'ACTOR', sign: -1, on: ['QUESTION'] },
  JOINED: { for: 'AUTHOR', sign: 1, on: ['MEMBER'] },
} as const satisfies Record<string, RuleDefinition>;

export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];
