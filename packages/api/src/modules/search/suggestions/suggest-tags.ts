import type { Prisma } from '@embassy/database';
import { checkText } from '../../../kernel/check-text.ts';
import { likeLiterally } from '../../../kernel/like-literally.ts';
import { normaliseTagName, tagLimits } from '../../tags/index.ts';

/** Tags that are offered while somebody types. */
export const suggestedTags = 4;

/**
 * Tags that begin with what was typed, or with its last word, by name or synonym. Only those that public threads
 * carry: a tag may say what is talked about where not everybody reads.
 */
export function suggestedTagsWhere(typed: string): Prisma.TagWhereInput | null {
  const last = /\S+$/u.exec(typed)?.[0] ?? '';
  const beginnings = [typed, last.replace(/^tag:/i, '')]
    .map(normaliseTagName)
    .filter((name) => checkText('text', name, { minimum: 1, maximum: tagLimits.length }).length === 0);
  if (beginnings.length === 0) return null;
  const names = beginnings.map((name) => ({ name: { startsWith: likeLiterally(name) } }));
  return { threadCount: { gt: 0 }, OR: [...names, { synonyms: { some: { OR: names } } }] };
}
