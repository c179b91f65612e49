import type { PostRole, ThreadKind } from '@embassy/database';

/** How a post is voted on: with up and down, or by a kind word alone. */
export type Voting = 'up-down' | 'kudos' | 'support';

export type KindRules = {
  /** What follows the opening post. */
  followedBy: Exclude<PostRole, 'OPENING'>;
  voting: { opening: Voting; following: Voting };
  /** One following post can be accepted by the one who began it. */
  accepts: boolean;
  /** Staff can say that a following post is right; of an idea, that a reply of theirs is the brand's answer. */
  verifies: boolean;
  /** Others can say that they have the same problem. */
  affects: boolean;
  /** Whoever began it and staff can say that it repeats another. Ideas are merged instead, with their supporters. */
  duplicates: boolean;
};

/** What each kind of thread permits. Everything that depends on the kind reads it here. */
export const kinds: Record<ThreadKind, KindRules> = {
  QUESTION: {
    followedBy: 'ANSWER',
    voting: { opening: 'up-down', following: 'up-down' },
    accepts: true,
    verifies: true,
    affects: true,
    duplicates: true,
  },
  TIP: {
    followedBy: 'REPLY',
    voting: { opening: 'kudos', following: 'kudos' },
    accepts: false,
    verifies: false,
    affects: false,
    duplicates: false,
  },
  IDEA: {
    followedBy: 'REPLY',
    voting: { opening: 'support', following: 'kudos' },
    accepts: false,
    verifies: true,
    affects: false,
    duplicates: false,
  },
  DISCUSSION: {
    followedBy: 'REPLY',
    voting: { opening: 'kudos', following: 'kudos' },
    accepts: false,
    verifies: false,
    affects: false,
    duplicates: false,
  },
};

/** How posts of this role are voted on in threads of this kind. */
export function votingOf(kind: ThreadKind, role: PostRole): Voting {
  return role === 'OPENING' ? kinds[kind].voting.opening : kinds[kind].voting.following;
}
