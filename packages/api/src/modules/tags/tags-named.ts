import type { Transaction } from '@embassy/database';
import { checkText } from '../../kernel/check-text.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import type { Actor } from '../../kernel/viewer.ts';
import { may } from '../trust/index.ts';
import { normaliseTagName, tagLimits } from './tags.rules.ts';

/**
 * The ids of the tags with these names, synonyms replaced by their tag, new ones made when the actor may.
 * Throws Invalid that names the tag that cannot be taken.
 */
export async function tagsNamed(tx: Transaction, actor: Actor, names: readonly string[]): Promise<number[]> {
  if (names.length > tagLimits.perThread) {
    throw new Invalid([
      {
        field: 'tags',
        code: 'TOO_MANY',
        message: `Use at most ${tagLimits.perThread} tags.`,
        limit: tagLimits.perThread,
      },
    ]);
  }
  const wanted = [...new Set(names.map(normaliseTagName))];
  const unreadable = wanted.flatMap((name, i) =>
    checkText(`tags.${i}`, name, { minimum: 1, maximum: tagLimits.length }),
  );
  if (unreadable.length > 0) throw new Invalid(unreadable);

  const found = await tx.tag.findMany({
    where: { OR: [{ name: { in: wanted } }, { synonyms: { some: { name: { in: wanted } } } }] },
    include: { synonyms: true },
  });
  const known = new Map(
    found.flatMap((tag) =>
      [tag.name, ...tag.synonyms.map((synonym) => synonym.name)].map((name) => [name.toLowerCase(), tag.id]),
    ),
  );
  const missing = wanted.filter((name) => !known.has(name));
  // A tag that is there may look otherwise: it was imported.
  const issues = missing
    .filter((name) => !tagLimits.pattern.test(name))
    .map((name) => ({
      field: `tags.${wanted.indexOf(name)}`,
      code: 'BAD_FORMAT' as const,
      message: 'Use letters, digits, hyphens, plus, hash and dot, at most 40.',
      limit: tagLimits.length,
    }));
  if (issues.length > 0) throw new Invalid(issues);
  if (missing.length > 0 && !may(actor, 'create tag')) {
    throw new Invalid([
      { field: 'tags', code: 'NOT_PERMITTED', message: `You cannot make new tags: ${missing.join(', ')}.` },
    ]);
  }
  for (const { id, name } of await makeTags(tx, missing)) known.set(name.toLowerCase(), id);
  const ids = [...new Set(wanted.map((name) => known.get(name)!))].sort((a, b) => a - b);
  // None of them is merged into another before the thread carries it.
  const kept = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM tag WHERE id = ANY (${ids}::int[]) ORDER BY id FOR KEY SHARE`;
  // One was, in this very moment: its name is a synonym by now.
  return kept.length === ids.length ? ids : tagsNamed(tx, actor, names);
}

/** Two members may invent the same tag at the same moment: one waits for the other and takes the tag that came of it. */
async function makeTags(tx: Transaction, names: readonly string[]) {
  if (names.length === 0) return [];
  await tx.$executeRaw`
    INSERT INTO tag (name) SELECT unnest(${[...names].sort()}::citext[]) ON CONFLICT DO NOTHING`;
  return tx.tag.findMany({ where: { name: { in: [...names] } }, select: { id: true, name: true } });
}
