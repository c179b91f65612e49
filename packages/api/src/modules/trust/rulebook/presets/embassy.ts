import type { Rulebook } from '../rulebook.ts';

/**
 * Embassy's own: what helps others most brings most, whether it solves one question or is a tip that many read. To be
 * reported or to criticise costs nothing, and a vote down costs whoever casts it as well. Votes of whoever joined today
 * or yesterday wait: they count from the day on which the voter is two days old.
 */
export const embassy: Rulebook = {
  shown: true,
  floor: 0,
  dailyCap: 200,
  rules: {
    UPVOTED: {
      points: { QUESTION: 5, ANSWER: 10, TIP: 10, IDEA: 5, DISCUSSION: 2, REPLY: 2 },
      capped: true,
      lifetime: null,
    },
    DOWNVOTED: { points: { QUESTION: -1, ANSWER: -2 }, capped: true, lifetime: null },
    ACCEPTED: { points: { ANSWER: 15 }, capped: false, lifetime: null },
    VERIFIED: { points: { ANSWER: 10 }, capped: false, lifetime: null },
    BOUNTY_WON: { points: { ANSWER: 1 }, capped: false, lifetime: null },
    DOWNVOTING: { points: { ANSWER: -1 }, capped: true, lifetime: null },
    ACCEPTING: { points: { ANSWER: 2 }, capped: false, lifetime: null },
    EDITING: {
      points: { QUESTION: 2, ANSWER: 2, TIP: 2, IDEA: 2, DISCUSSION: 2, REPLY: 2 },
      capped: true,
      lifetime: 1000,
    },
    SHIPPED: { points: { IDEA: 50, REPLY: 15 }, capped: false, lifetime: null },
    CHALLENGE_PLACED: { points: { IDEA: 40 }, capped: false, lifetime: null },
    BOUNTY_OFFERED: { points: { QUESTION: -1 }, capped: false, lifetime: null },
  },
  categoryWeights: {},
  keptWhenRemoved: null,
  communityWiki: false,
  voting: { perDay: 60, perPair: { up: 6, down: 3 }, accountDays: 2, tiers: {} },
};
