/** Why something was refused. The web has words for each in every language. */
export const errorCodes = {
  NOT_FOUND: 'It is absent, or hidden from you.',
  SIGN_IN_FIRST: 'This is for members.',
  VERIFY_EMAIL_FIRST: 'Your address must be confirmed before you write.',
  SUSPENDED: 'You are suspended and can write nothing for a time.',
  NOT_PERMITTED: 'Others may do this, or it cannot be done with this one.',
  TIER_TOO_LOW: 'You may do this once you are better known here.',
  OWN_POST: 'It is your own.',
  LOCKED: 'The thread is locked.',
  CLOSED: 'The thread is closed.',
  KIND_DOES_NOT_TAKE_THIS: 'This kind of thread or post does not take it.',
  INVALID: 'Fields of the input cannot be taken as they are.',
  STALE_VERSION: 'It was changed in the meantime.',
  WRONG_PHASE: 'The challenge is not where this is done.',
  IN_CHALLENGE: 'It is on the shortlist of a challenge or placed in it, and stays what it is.',
  ALREADY_DONE: 'It is done already.',
  KEY_REUSED: 'The idempotency key belongs to another request.',
  LIMIT_REACHED: 'Too much in too short a time.',
  WRONG_CREDENTIALS: 'Address or password are wrong.',
  TOKEN_EXPIRED: 'The link is used, too old or not ours.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What is wrong with one field of the input. */
export const issueCodes = {
  REQUIRED: 'It must not be empty.',
  TOO_SHORT: 'It is shorter, or smaller, than the limit.',
  TOO_LONG: 'It is longer, or larger, than the limit.',
  TOO_MANY: 'There are more than the limit.',
  TOO_MANY_LINKS: 'There are more links to elsewhere than the limit of newcomers.',
  TOO_MANY_PICTURES: 'There are more pictures than the limit of newcomers.',
  BAD_FORMAT: 'It does not have the form that is asked for.',
  TAKEN: 'Somebody has it already.',
  UNKNOWN: 'There is no such thing to choose.',
  NOT_PERMITTED: 'You may not choose this.',
} as const;

export type IssueCode = keyof typeof issueCodes;
