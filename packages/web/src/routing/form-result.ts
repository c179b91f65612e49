import { data } from 'react-router';
import type { ErrorCode } from '../graphql/codes.ts';

/** Tells whether a form was refused, on the whole or for a field of it. */
export const isRefused = ({ message, fields }: FormErrors) => message !== undefined || fields !== undefined;

/** What is wrong with a form: a sentence on the whole, and one for each field that objects. */
export interface FormErrors {
  message?: string;
  fields?: Record<string, string>;
  /** Why the whole was refused, for forms that know a way out. */
  reason?: 'UNREACHABLE' | 'FAULT' | ErrorCode;
  /**
   * Somebody else was faster: what it says now, and the version to start from. Of a form with several fields that matter
   * each of them is there by its name.
   */
  conflict?: { version: number; text: string; fields?: Record<string, string> };
}

/** What an action makes of a form. */
export type FormResult =
  | { done: true; to?: string; value?: unknown }
  | { done: false; form: string; errors: FormErrors; values: Record<string, string>; preview?: string };

/**
 * The form was carried out and its page stays; `to` may name the place on it (`#post-12`).
 * Without JavaScript the reader is sent there, so that reloading sends nothing twice.
 */
export function done(to?: string, value?: unknown): FormResult {
  return { done: true, to, value };
}

/** The form is shown again with what was typed and what to change. */
export function refused(form: FormData, errors: FormErrors, status = 422) {
  return data(formAgain(form, errors), { status });
}

/** The form is shown again with how its text will look. */
export function previewed(form: FormData, preview: string): FormResult {
  return { ...formAgain(form, {}), preview };
}

function formAgain(form: FormData, errors: FormErrors): Extract<FormResult, { done: false }> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    // Secrets are never sent back into a page.
    if (typeof value !== 'string' || name.toLowerCase().includes('password')) continue;
    // What was ticked in one list has one name: a line each.
    values[name] = name in values ? `${values[name]}\n${value}` : value;
  }
  return { done: false, form: String(form.get('form') ?? ''), errors, values };
}
