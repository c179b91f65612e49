import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { isLanguage } from '../../kernel/languages.ts';
import { formerPrefix, reservedHandles } from './reserved-handles.ts';

export const handleLimits = { minimum: 3, maximum: 30 };
export const displayNameLimits = { minimum: 1, maximum: 60 };
export const passwordLimits = { minimum: 10, maximum: 200 };
const emailLimits = { minimum: 3, maximum: 254 };

/** A handle as it is kept: capitals mean nothing, and telephones begin with one. */
export function normalHandle(handle: string): string {
  return handle.trim().toLowerCase();
}

/** What is wrong with a normal handle, if anything; whether somebody has it already, the database knows. */
export function checkHandle(field: string, handle: string, brandName: string): FieldIssue[] {
  const issues = checkText(field, handle, handleLimits);
  if (issues.length > 0) return issues;
  if (!/^[a-z0-9][a-z0-9_-]*[a-z0-9]$/.test(handle)) {
    return [
      {
        field,
        code: 'BAD_FORMAT',
        message: 'Use a to z, digits, - and _, with a letter or digit at both ends.',
      },
    ];
  }
  const brand = brandName.toLowerCase().replace(/[^a-z0-9]+/g, '');
  if (reservedHandles.has(handle) || handle.startsWith(formerPrefix) || bare(handle) === brand) {
    return [{ field, code: 'TAKEN', message: 'This handle is kept for the community itself.' }];
  }
  return [];
}

const bare = (handle: string) => handle.replace(/[_-]/g, '');

/** A display name as it is kept. */
export function normalDisplayName(name: string): string {
  return name.trim();
}

// Control characters, line and paragraph separators, and marks that turn the direction of the text after them.
const unfitForName = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What is wrong with a normal display name, if anything. Any script is welcome; some ink is needed. */
export function checkDisplayName(field: string, name: string): FieldIssue[] {
  const issues = checkText(field, name, displayNameLimits);
  if (issues.length > 0) return issues;
  if (unfitForName.test(name)) {
    return [
      {
        field,
        code: 'BAD_FORMAT',
        message: 'Take out line breaks, control characters and marks that turn the direction of writing.',
      },
    ];
  }
  if (!seen.test(name)) {
    return [{ field, code: 'REQUIRED', message: 'Write a name that can be seen.', limit: 1 }];
  }
  return [];
}

/** An address as it is kept: what comes before the @ has no capitals that matter anywhere today. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** What is wrong with a normal address, if anything. Whether mail reaches it, only a mail can tell. */
export function checkEmail(field: string, email: string): FieldIssue[] {
  const issues = checkText(field, email, emailLimits);
  if (issues.length > 0) return issues;
  if (
    !/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(email)
  ) {
    return [{ field, code: 'BAD_FORMAT', message: 'Use an address like name@example.com.' }];
  }
  const local = email.slice(0, email.indexOf('@'));
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) {
    return [{ field, code: 'BAD_FORMAT', message: 'Use an address like name@example.com.' }];
  }
  return [];
}

/** What is wrong with a new password, if anything. Length is what counts. */
export function checkPassword(field: string, password: string): FieldIssue[] {
  const { minimum, maximum } = passwordLimits;
  // Units, not characters: so counts Better Auth, which decides in the end.
  if (password.length === 0) {
    return [{ field, code: 'REQUIRED', message: 'Choose a password.', limit: minimum }];
  }
  if (password.length < minimum) {
    return [{ field, code: 'TOO_SHORT', message: `Use at least ${minimum} characters.`, limit: minimum }];
  }
  if (password.length > maximum) {
    return [{ field, code: 'TOO_LONG', message: `Use at most ${maximum} characters.`, limit: maximum }];
  }
  if (new Set(password).size < 4) {
    return [{ field, code: 'BAD_FORMAT', message: 'Use more than a few different characters.' }];
  }
  return [];
}

/** What is wrong with the language that somebody wants to be addressed in, if anything. */
export function checkLocale(field: string, locale: string): FieldIssue[] {
  if (isLanguage(locale)) return [];
  return [{ field, code: 'UNKNOWN', message: 'Use en, sv, da, nl or fr.' }];
}

/** What is wrong with a time zone, if anything. */
export function checkTimeZone(field: string, timeZone: string): FieldIssue[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    // Offsets such as +02:00 are understood as well but forget summer time.
    if (/^[A-Za-z]/.test(timeZone) && timeZone.length <= 64) return [];
  } catch {
    // Answered below, with all else that is no zone.
  }
  return [{ field, code: 'UNKNOWN', message: 'Use the name of a zone, as in Europe/Stockholm.' }];
}
