import type { Transaction } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import { normaliseTagName, tagLimits } from '../tags.rules.ts';

/**
 * The name in its one spelling, if it may be a tag's or a synonym's. Refuses what another tag has; what is a synonym
 * of the tag itself is free to it.
 */
export async function requireFreeName(tx: Transaction, text: string, ownId: number): Promise<string> {
  const name = normaliseTagName(text);
  if (!tagLimits.pattern.test(name)) {
    const message = 'Use letters, digits, hyphens, plus, hash and dot, at most 40.';
    throw new Invalid([{ field: 'name', code: 'BAD_FORMAT', message, limit: tagLimits.length }]);
  }
  const taken = await tx.tag.findFirst({
    where: { id: { not: ownId }, OR: [{ name }, { synonyms: { some: { name } } }] },
    select: { id: true },
  });
  if (!taken) return name;
  const message = 'Another tag has this name: merge the two.';
  throw new Invalid([{ field: 'name', code: 'TAKEN', message }]);
}
