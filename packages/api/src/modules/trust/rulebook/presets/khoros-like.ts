import type { Rulebook } from '../rulebook.ts';
import { openVoting } from './open-voting.ts';

const every = (points: number) => ({
  QUESTION: points,
  ANSWER: points,
  TIP: points,
  IDEA: points,
  DISCUSSION: points,
  REPLY: points,
});

/** The weights of the formula by which Khoros ranks members: writing counts, kudos count for both sides, no cap. */
export const khorosLike: Rulebook = {
  shown: true,
  floor: 0,
  dailyCap: null,
  rules: {
    UPVOTED: { points: every(4), capped: false, lifetime: null },
    ACCEPTED: { points: { ANSWER: 15 }, capped: false, lifetime: null },
    POSTED: {
      points: { QUESTION: 1, ANSWER: 2, TIP: 10, IDEA: 5, DISCUSSION: 1, REPLY: 2 },
      capped: false,
      lifetime: null,
    },
    UPVOTING: { points: every(2), capped: false, lifetime: null },
  },
  categoryWeights: {},
  keptWhenRemoved: null,
  communityWiki: true,
  voting: openVoting,
};
