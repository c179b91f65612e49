import type { NotificationKind } from '@embassy/database';

export type KindRules = {
  /** Whether it is mailed at once unless the member chose otherwise. */
  mailsByDefault: boolean;
  description: string;
};

/**
 * What members are told of. One event tells a member one thing only: the first of these that fits, so being
 * mentioned comes before being answered, and that before something one merely follows.
 */
export const notificationKinds: Record<NotificationKind, KindRules> = {
  MODERATION: { mailsByDefault: true, description: 'A moderator did something with what you wrote.' },
  TIER: {
    mailsByDefault: true,
    description: 'You have another tier, or will lose yours unless something happens.',
  },
  RULES: {
    mailsByDefault: false,
    description: 'Your points were counted anew, by other rules.',
  },
  BADGE: { mailsByDefault: false, description: 'You were given badges.' },
  IDEA: {
    mailsByDefault: true,
    description: 'An idea that is yours, or that you support or follow, came to stand elsewhere.',
  },
  PANEL: {
    mailsByDefault: true,
    description: 'You were invited to a panel, or a poll of yours opened or was counted.',
  },
  CHALLENGE: {
    mailsByDefault: true,
    description: 'Something became of a challenge that you are in, follow or judge.',
  },
  MENTION: { mailsByDefault: true, description: 'Somebody wrote your @handle.' },
  ACCEPTED: {
    mailsByDefault: true,
    description: 'An answer was accepted: yours, or where you wait for one.',
  },
  VERIFIED: {
    mailsByDefault: true,
    description: 'The brand verified an answer: yours, or where you wait for one.',
  },
  ANSWER: { mailsByDefault: true, description: 'A new answer in a question that you follow.' },
  REPLY: { mailsByDefault: true, description: 'A new reply in a thread that you follow.' },
  COMMENT: { mailsByDefault: true, description: 'A new comment in a thread that you follow.' },
  NEW_THREAD: {
    mailsByDefault: false,
    description: 'A new thread in a category or with a tag that you follow, or by a member you follow.',
  },
};

/** Their names, the most telling first. */
export const kindOrder = Object.keys(notificationKinds) as NotificationKind[];

/** Members told of one mention each, at most; a text that names more is calling a crowd. */
export const mentionLimit = 20;
