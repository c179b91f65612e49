import type { Idea } from '@embassy/database';
import { ideaMeanings } from './idea-meanings.ts';

/** Until when the brand owes an idea its first reply; null once it replied, or the idea came to an end. */
export function owedBy({
  promisedBy,
  repliedAt,
  meaning,
}: Pick<Idea, 'promisedBy' | 'repliedAt' | 'meaning'>): Date | null {
  return repliedAt === null && ideaMeanings[meaning].takesSupport ? promisedBy : null;
}
