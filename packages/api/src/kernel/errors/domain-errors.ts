import type { ErrorCode, IssueCode } from './error-codes.ts';

/** A refusal that the one who asked should hear of. Everything else that is thrown is a bug and is masked. */
export abstract class DomainError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Absent, or hidden from the one who asks: both look the same. */
export class NotFound extends DomainError {
  constructor(what = 'It') {
    super('NOT_FOUND', `${what} was not found.`);
  }
}

/** What was looked up; NotFound when it is absent or hidden. */
export function orNotFound<Row>(row: Row | null, what?: string): Row {
  if (row === null) throw new NotFound(what);
  return row;
}

type Refusal = Exclude<
  ErrorCode,
  'WRONG_PHASE' | 'NOT_FOUND' | 'INVALID' | 'STALE_VERSION' | 'LIMIT_REACHED'
>;

/** It is there, but this actor may not do that with it. */
export class NotAllowed extends DomainError {
  constructor(code: Refusal, message: string) {
    super(code, message);
  }
}

export type FieldIssue = {
  /** The input field, as in `title` or `tags.2`. */
  field: string;
  code: IssueCode;
  /** What to do about it, in English; the web has its own words. */
  message: string;
  /** The bound that was crossed, where there is one. */
  limit?: number;
  /** From which character of the field to which, where only a part of it is wrong. */
  span?: { start: number; end: number };
};

/** The input cannot be taken as it is. */
export class Invalid extends DomainError {
  readonly issues: FieldIssue[];

  constructor(issues: FieldIssue[]) {
    super('INVALID', issues.map((issue) => `${issue.field}: ${issue.message}`).join(' '));
    this.issues = issues;
  }
}

/** Somebody changed it in between; both texts are kept. */
export class Conflict extends DomainError {
  readonly currentVersion: number;
  readonly currentText: string;

  constructor(current: { version: number; text: string }) {
    super('STALE_VERSION', `It was changed in the meantime and is now at version ${current.version}.`);
    this.currentVersion = current.version;
    this.currentText = current.text;
  }
}

/** Too much in too short a time. */
export class LimitReached extends DomainError {
  readonly retryAfterSeconds: number;
  /** How many a UTC day has, where it is a day that is used up. */
  readonly perDay: number | null;

  constructor(what: string, retryAfterSeconds: number, perDay: number | null = null) {
    super('LIMIT_REACHED', `Too many ${what}. Try again in ${retryAfterSeconds} seconds.`);
    this.retryAfterSeconds = retryAfterSeconds;
    this.perDay = perDay;
  }
}
