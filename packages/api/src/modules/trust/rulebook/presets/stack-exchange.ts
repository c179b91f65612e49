import type { Rulebook } from '../rulebook.ts';
import { openVoting } from './open-voting.ts';

/** Stack Exchange since 2019-11-13, when a vote for a question became worth as much as one for an answer. */
export const stackExchange2019: Rulebook = {
  shown: true,
  floor: 1,
  dailyCap: 200,
  rules: {
    UPVOTED: { points: { QUESTION: 10, ANSWER: 10 }, capped: true, lifetime: null },
    DOWNVOTED: { points: { QUESTION: -2, ANSWER: -2 }, capped: true, lifetime: null },
    ACCEPTED: { points: { ANSWER: 15 }, capped: false, lifetime: null },
    BOUNTY_WON: { points: { ANSWER: 1 }, capped: false, lifetime: null },
    REPORTED: { points: { QUESTION: -100, ANSWER: -100 }, capped: false, lifetime: null },
    DOWNVOTING: { points: { ANSWER: -1 }, capped: true, lifetime: null },
    ACCEPTING: { points: { ANSWER: 2 }, capped: false, lifetime: null },
    EDITING: { points: { QUESTION: 2, ANSWER: 2 }, capped: true, lifetime: 1000 },
    BOUNTY_OFFERED: { points: { QUESTION: -1 }, capped: false, lifetime: null },
    JOINED: { points: { MEMBER: 1 }, capped: false, lifetime: null },
  },
  categoryWeights: {},
  keptWhenRemoved: { score: 3, days: 60 },
  communityWiki: false,
  voting: { ...openVoting, perDay: 40 },
};

/** Stack Exchange before. */
export const stackExchange2018: Rulebook = {
  ...stackExchange2019,
  rules: {
    ...stackExchange2019.rules,
    UPVOTED: { points: { QUESTION: 5, ANSWER: 10 }, capped: true, lifetime: null },
  },
};
