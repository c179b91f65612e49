import { checkLine } from '../../kernel/check-line.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { reasonLimits } from '../../kernel/required-reason.ts';

/** Bounds of what members write, in characters. */
export const textLimits = {
  title: { minimum: 8, maximum: 150 },
  body: { minimum: 20, maximum: 30_000 },
  comment: { minimum: 2, maximum: 1_200 },
  reason: reasonLimits,
} as const;

/** A title as it is kept: as it was written, but for the space around it. */
export function tidyTitle(title: string): string {
  return title.trim();
}

/** What is wrong with a tidy title, if anything. */
export function checkTitle(field: string, title: string): FieldIssue[] {
  return checkLine(field, title, textLimits.title);
}

/** What is wrong with the language that somebody gave a text, if anything. */
export function checkLanguage(field: string, language: string): FieldIssue[] {
  if (/^[a-z]{2}$/.test(language)) return [];
  return [{ field, code: 'BAD_FORMAT', message: 'Use a language of ISO 639-1, as in sv.' }];
}

/** The readable end of a thread's path: letters and digits of the title, joined by hyphens; never empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[æ]/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...words].slice(0, 80).join('').replace(/-+$/, '') || 'thread';
}

/** Where a thread is. Letters of other scripts are encoded: a header that redirects can hold no others. */
export function threadPath(thread: { id: number; slug: string }): string {
  return thread.slug === '' ? `/t/${thread.id}` : `/t/${thread.id}/${encodeURIComponent(thread.slug)}`;
}

/**
 * Where a post is: on the page of its thread that has it, at its own anchor. An opening one is on all of them; of a
 * post whose role is not told it is not known.
 */
export function postPath(
  thread: { id: number; slug: string },
  { id, role }: { id: number; role?: string },
): string {
  return `${threadPath(thread)}${role === 'OPENING' ? '' : `?post=${id}`}#post-${id}`;
}

/** Where a comment is: below its post, all of whose comments are shown there, at its own anchor. */
export function commentPath(
  thread: { id: number; slug: string },
  { id, postId }: { id: number; postId: number },
): string {
  return `${threadPath(thread)}?post=${postId}&comments=${postId}#comment-${id}`;
}

const welcomeDays = 30;

/** Whether others are asked to be kind to a first post: a customer's, for a month. Imported and old ones need no welcome. */
export function mayWelcomeFirst(
  author: { role: string; state: string },
  createdAt: Date,
  now: Date,
): boolean {
  const age = now.getTime() - createdAt.getTime();
  return author.role === 'MEMBER' && author.state !== 'LEFT' && age < welcomeDays * 24 * 60 * 60 * 1000;
}
