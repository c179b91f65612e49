/** What a rule can be about: a kind of post, or the membership itself. */
export const subjectMeanings = {
  QUESTION: 'A question.',
  ANSWER: 'An answer to one.',
  TIP: 'A tip.',
  IDEA: 'An idea.',
  DISCUSSION: 'What begins a discussion.',
  REPLY: 'A reply to a tip, an idea or in a discussion.',
  MEMBER: 'The membership itself.',
} as const;
export type Subject = keyof typeof subjectMeanings;
export const subjects = Object.keys(subjectMeanings) as Subject[];

type RuleDefinition = {
  /** What happens, as seen by who receives the points. */
  means: string;
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
  UPVOTED: { means: 'Their post was voted up, or got kudos or support.', for: 'AUTHOR', sign: 1, on: posts },
  DOWNVOTED: { means: 'Their post was voted down.', for: 'AUTHOR', sign: -1, on: votedDown },
  ACCEPTED: { means: 'Their answer was accepted by the asker.', for: 'AUTHOR', sign: 1, on: ['ANSWER'] },
  VERIFIED: { means: 'Their answer was verified by staff.', for: 'AUTHOR', sign: 1, on: ['ANSWER'] },
  POSTED: { means: 'They posted it.', for: 'AUTHOR', sign: 1, on: posts },
  BOUNTY_WON: {
    means: 'Their answer won a bounty, for each of its points.',
    for: 'AUTHOR',
    sign: 1,
    on: ['ANSWER'],
  },
  REPORTED: {
    means: 'Their post was reported as spam or rude, and a moderator upheld that.',
    for: 'AUTHOR',
    sign: -1,
    on: posts,
  },
  UPVOTING: { means: 'They voted somebody’s post up.', for: 'ACTOR', sign: 1, on: posts },
  DOWNVOTING: { means: 'They voted somebody’s post down.', for: 'ACTOR', sign: -1, on: votedDown },
  ACCEPTING: { means: 'They accepted an answer to their question.', for: 'ACTOR', sign: 1, on: ['ANSWER'] },
  EDITING: { means: 'Their edit of somebody’s post was approved.', for: 'ACTOR', sign: 1, on: posts },
  BOUNTY_OFFERED: {
    means: 'They offered a bounty, for each of its points.',
    for: 'ACTOR',
    sign: -1,
    on: ['QUESTION'],
  },
  SHIPPED: {
    means: 'An idea was shipped that was theirs, or that they helped along with a reply or a comment.',
    for: 'AUTHOR',
    sign: 1,
    on: ['IDEA', 'REPLY'],
  },
  CHALLENGE_PLACED: {
    means: 'An idea of theirs was placed in a challenge.',
    for: 'AUTHOR',
    sign: 1,
    on: ['IDEA'],
  },
  JOINED: { means: 'They joined.', for: 'AUTHOR', sign: 1, on: ['MEMBER'] },
} as const satisfies Record<string, RuleDefinition>;

export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];
