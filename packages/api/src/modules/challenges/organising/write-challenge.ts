import type { Challenge, Prisma, Transaction } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { slugFrom } from '../../../kernel/slug-from.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { brandTimeZone } from '../../brand/index.ts';
import { visibleCategories } from '../../categories/index.ts';
import { lastEndOf } from '../challenge-phase.rules.ts';
import { type ChallengeFields, checkChallenge, readDates } from '../check-challenge.rules.ts';

/** What the fields say, as the row keeps it. Throws Invalid with all that is wrong. */
export async function writtenChallenge(
  { db, settings }: Pick<ActionContext, 'db' | 'settings'>,
  fields: ChallengeFields,
) {
  const { dates, issues } = readDates(fields.dates, await brandTimeZone(db, settings));
  const all = [...checkChallenge(fields), ...issues];
  if (!dates || all.length > 0) throw new Invalid(all);
  return {
    title: fields.title.trim(),
    brief: fields.brief.trim(),
    rules: fields.rules.trim(),
    prizes: fields.prizes.map(({ name, text }) => ({ name: name.trim(), text: text.trim() })),
    ...dates,
    endsAt: lastEndOf(dates),
  } satisfies Prisma.ChallengeUncheckedUpdateInput;
}

/** The category, locked: one that takes ideas and that the actor reads. */
export async function requireIdeaCategory(tx: Transaction, viewer: Viewer, id: number): Promise<void> {
  // Locked as threads lock it, so that it is not deleted meanwhile.
  await tx.$queryRaw`SELECT 1 FROM category WHERE id = ${id} FOR NO KEY UPDATE`;
  const category = await tx.category.findFirst({
    where: { id, kinds: { has: 'IDEA' }, AND: visibleCategories(viewer) },
    select: { id: true },
  });
  if (category) return;
  throw new Invalid([
    { field: 'categoryId', code: 'UNKNOWN', message: 'Choose a category that takes ideas.' },
  ]);
}

/** The name in the path: the one that was asked for, if it is free, or one made of the title. */
export async function freeSlug(
  tx: Transaction,
  { title, slug }: Pick<ChallengeFields, 'title' | 'slug'>,
  own?: Pick<Challenge, 'id' | 'slug'>,
): Promise<string> {
  const wished = slug?.trim();
  if (own && (!wished || wished === own.slug)) return own.slug;
  // One after the other, until each has taken its own: whoever waits here then sees what was taken.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('challenge slugs'))`;
  if (wished) {
    const taken = await tx.challenge.count({ where: { slug: wished, ...(own && { id: { not: own.id } }) } });
    if (taken === 0) return wished;
    throw new Invalid([{ field: 'slug', code: 'TAKEN', message: 'Another challenge has this path.' }]);
  }
  const base = slugFrom(title, 'challenge');
  const alike = await tx.challenge.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  return slugFrom(
    title,
    'challenge',
    alike.map((one) => one.slug),
  );
}
