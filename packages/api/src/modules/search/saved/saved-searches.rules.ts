import type { ThreadKind } from '@embassy/database';
import type { SearchSort } from '@embassy/search-indexer';
import { checkLine } from '../../../kernel/check-line.ts';
import { checkText } from '../../../kernel/check-text.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';
import { searchLimits } from '../search-bounds.ts';

/** How many a member can keep, and how long what is said in them may be. */
export const savedLimits = {
  perMember: 50,
  name: 60,
  tags: 10,
  tag: 60,
  language: 3,
  author: 40,
  status: 60,
} as const;

/** A search as it is asked for: the arguments of `search`, with all its tags. */
export type SavedFilters = {
  text: string;
  sort: SearchSort;
  kind: ThreadKind | null;
  categoryId: number | null;
  productId: number | null;
  tags: string[];
  language: string | null;
  solved: boolean | null;
  author: string | null;
  status: string | null;
};

/** What is wrong with a name, if anything. */
export const checkName = (name: string) => checkLine('name', name, { minimum: 1, maximum: savedLimits.name });

/** What is wrong with a search that is to be kept, if anything. Whether what it names is there is asked each time. */
export function checkFilters({
  text,
  sort,
  tags,
  language,
  author,
  status,
  ...rest
}: SavedFilters): FieldIssue[] {
  const issues = [
    ...checkText('text', text, { maximum: searchLimits.text }),
    ...tags.flatMap((tag, at) => checkLine(`tags.${at}`, tag, { minimum: 1, maximum: savedLimits.tag })),
    ...checkLine('language', language ?? '', { maximum: savedLimits.language }),
    ...checkLine('author', author ?? '', { maximum: savedLimits.author }),
    ...checkLine('status', status ?? '', { maximum: savedLimits.status }),
  ];
  if (tags.length > savedLimits.tags) {
    const message = `Use at most ${savedLimits.tags} tags.`;
    issues.push({ field: 'tags', code: 'TOO_MANY', message, limit: savedLimits.tags });
  }
  const narrows = [language, author, status, ...Object.values(rest)].some(
    (value) => value !== null && value !== '',
  );
  if (text.trim() === '' && tags.length === 0 && !narrows) {
    issues.push({ field: 'text', code: 'REQUIRED', message: 'Write a word, or choose a filter.', limit: 1 });
  }
  return issues;
}
