import type { Rulebook } from '../rulebook.ts';
import { openVoting } from './open-voting.ts';

/** The points of Apache Answer, with a cap that is exact and counts votes and edits alone. */
export const apacheAnswer: Rulebook = {
  shown: true,
  floor: 1,
  dailyCap: 200,
  rules: {
    UPVOTED: { points: { QUESTION: 10, ANSWER: 10 }, capped: true, lifetime: null },
    DOWNVOTED: { points: { QUESTION: -2, ANSWER: -2 }, capped: true, lifetime: null },
    ACCEPTED: { points: { ANSWER: 15 }, capped: false, lifetime: null },
    REPORTED: { points: { QUESTION: -100, ANSWER: -100 }, capped: false, lifetime: null },
    DOWNVOTING: { points: { QUESTION: -1, ANSWER: -1 }, capped: true, lifetime: null },
    ACCEPTING: { points: { ANSWER: 2 }, capped: false, lifetime: null },
    EDITING: { points: { QUESTION: 2, ANSWER: 2 }, capped: true, lifetime: null },
    JOINED: { points: { MEMBER: 1 }, capped: false, lifetime: null },
  },
  categoryWeights: {},
  keptWhenRemoved: null,
  communityWiki: false,
  voting: openVoting,
};
