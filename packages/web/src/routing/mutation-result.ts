import type { WordValues } from '../generated/words.d.ts';
import { ApiFailure } from '../graphql/api-failure.ts';
import type { ErrorCode, IssueCode } from '../graphql/codes.ts';
import type { Translate, WordKey } from '../words/words.ts';
import { refused } from './form-result.ts';

/** A refusal as the API's unions bring it. */
export interface Refusal {
  code: ErrorCode;
  issues?: { field: string; code: IssueCode; limit?: number | null }[];
  retryAfterSeconds?: number;
  perDay?: number | null;
  currentVersion?: number;
  currentText?: string;
}

/** The words for each refusal; type-checking fails when the API has a code that is missing here. */
const refusalWords = {
  ALREADY_DONE: 'refusal.alreadyDone',
  CLOSED: 'refusal.closed',
  INVALID: 'refusal.invalid',
  IN_CHALLENGE: 'refusal.inChallenge',
  KEY_REUSED: 'refusal.keyReused',
  KIND_DOES_NOT_TAKE_THIS: 'refusal.kindDoesNotTakeThis',
  LIMIT_REACHED: 'refusal.limitReached',
  LOCKED: 'refusal.locked',
  NOT_FOUND: 'refusal.notFound',
  NOT_PERMITTED: 'refusal.notPermitted',
  OWN_POST: 'refusal.ownPost',
  SIGN_IN_FIRST: 'refusal.signInFirst',
  STALE_VERSION: 'refusal.staleVersion',
  SUSPENDED: 'refusal.suspended',
  TIER_TOO_LOW: 'refusal.tierTooLow',
  TOKEN_EXPIRED: 'refusal.tokenExpired',
  VERIFY_EMAIL_FIRST: 'refusal.verifyEmailFirst',
  WRONG_CREDENTIALS: 'refusal.wrongCredentials',
  WRONG_PHASE: 'refusal.wrongPhase',
} as const satisfies Record<ErrorCode, WordKey>;

/** The words for a field that objects. */
const issueWords = {
  BAD_FORMAT: 'issue.badFormat',
  NOT_PERMITTED: 'issue.notPermitted',
  REQUIRED: 'issue.required',
  TAKEN: 'issue.taken',
  TOO_LONG: 'issue.tooLong',
  TOO_MANY: 'issue.tooMany',
  TOO_MANY_LINKS: 'issue.tooManyLinks',
  TOO_MANY_PICTURES: 'issue.tooManyPictures',
  TOO_SHORT: 'issue.tooShort',
  UNKNOWN: 'issue.unknown',
} as const satisfies Record<IssueCode, WordKey>;

/** Tells a refusal from a result; ask for `... on Error { code }` in every mutation. */
export function isRefusal<Result extends object>(
  result: Result,
): result is Extract<Result, { code: ErrorCode }> {
  return 'code' in result;
}

/** Why a query was refused, if it was: its refusals come as errors, where those of mutations are results. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ApiFailure) || error.code === undefined) return null;
  return error.code in refusalWords ? { code: error.code as ErrorCode } : null;
}

/** Words of a form's own for what is wrong with its fields, where the common ones would not say enough. */
export type FieldWords = Record<string, Partial<Record<IssueCode, IssueWord>>>;

/** A message that needs no value but the bound that was crossed. */
type IssueWord = {
  [Key in WordKey]: WordValues[Key] extends { limit: unknown } | undefined ? Key : never;
}[WordKey];

/** What others are to read deserves a word of encouragement. */
const textWords: FieldWords = {
  title: { TOO_SHORT: 'issue.tooShortText' },
  markdown: { TOO_SHORT: 'issue.tooShortText' },
};

/** What is wrong with a field: in words of its own, else in the common ones. */
export function issueText(
  { field, code, limit }: NonNullable<Refusal['issues']>[number],
  t: Translate,
  own: FieldWords = {},
): string {
  return t(own[field]?.[code] ?? issueWords[code], { limit: limit ?? 0 });
}

/** The form's name of the field that the API means by `dates.voteUntil` or `prizes.2.name`. */
export type FieldOf = (field: string) => string;

/** `tags.2` belongs to the field `tags`. */
const listOf = (field: string) => field.split('.')[0] ?? field;

/** What a refusal means, in words: on the whole, and for each field. */
export function wordsFor(
  refusal: Refusal,
  t: Translate,
  own: FieldWords = {},
  fieldOf: FieldOf = listOf,
): { message: string; fields: Record<string, string> } {
  const fields: Record<string, string> = {};
  for (const { field, code, limit } of refusal.issues ?? []) {
    const name = listOf(field);
    const word = own[name]?.[code] ?? textWords[name]?.[code] ?? issueWords[code];
    fields[fieldOf(field)] ??= t(word, { limit: limit ?? 0 });
  }
  return { message: messageOf(refusal, t), fields };
}

function messageOf({ code, perDay, retryAfterSeconds }: Refusal, t: Translate): string {
  const left = minutes(retryAfterSeconds);
  if (perDay == null) return t(refusalWords[code], { minutes: left });
  return t('refusal.votesOfDay', { count: perDay, hours: Math.ceil(left / 60) });
}

/** Shows a form again with the words for what the API refused. */
export function refusedBy(
  refusal: Refusal,
  form: FormData,
  t: Translate,
  own?: FieldWords,
  fieldOf?: FieldOf,
) {
  const { message, fields } = wordsFor(refusal, t, own, fieldOf);
  if (refusal.currentText !== undefined) {
    const conflict = { version: refusal.currentVersion ?? 0, text: refusal.currentText };
    return refused(form, { message, conflict, reason: refusal.code }, 409);
  }
  return refused(form, Object.keys(fields).length > 0 ? { fields } : { message, reason: refusal.code });
}

const minutes = (seconds = 60) => Math.max(1, Math.ceil(seconds / 60));
