/** Why something was refused. The web has words for each in every language. */
export const errorCodes = [
  'NOT_FOUND',
  'SIGN_IN_FIRST',
  'VERIFY_EMAIL_FIRST',
  'SUSPENDED',
  'NOT_PERMITTED',
  'OWN_POST',
  'LOCKED',
  'CLOSED',
  'KIND_DOES_NOT_TAKE_THIS',
  'INVALID',
  'STALE_VERSION',
  'ALREADY_DONE',
  'KEY_REUSED',
  'LIMIT_REACHED',
  'WRONG_CREDENTIALS',
  'TOKEN_EXPIRED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one field of the input. */
export const issueCodes = [
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_MANY',
  'BAD_FORMAT',
  'TAKEN',
  'UNKNOWN',
  'NOT_PERMITTED',
] as const;

export type IssueCode = (typeof issueCodes)[number];
