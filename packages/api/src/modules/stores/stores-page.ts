import { Prisma, type Reader } from '@embassy/database';
import { likeLiterally } from '../../kernel/like-literally.ts';
import { type KeysetPage, keysetPage, type PageArguments } from '../../kernel/pagination/index.ts';

export type StoreFilter = {
  town?: string | null;
  /** Words that its name or town has in it, each of them. */
  text?: string | null;
  /** Those that closed instead of those that are open. */
  closed?: boolean | null;
};

/** Words that are looked for, at most. */
const mostWords = 8;

/** A store is named with its town after a comma. */
const wordsOf = (text: string) =>
  text
    .slice(0, 80)
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, mostWords);

/** One page of stores, by town and name. */
export function storesPage(db: Reader, filter: StoreFilter, page: PageArguments): Promise<KeysetPage> {
  const where = [filter.closed ? Prisma.sql`s.closed_at IS NOT NULL` : Prisma.sql`s.closed_at IS NULL`];
  if (filter.town) where.push(Prisma.sql`s.town = ${filter.town}`);
  for (const word of wordsOf(filter.text ?? '')) {
    const like = `%${likeLiterally(word)}%`;
    where.push(Prisma.sql`(s.name ILIKE ${like} OR s.town ILIKE ${like})`);
  }
  return keysetPage(
    db,
    {
      from: Prisma.sql`store s`,
      id: Prisma.sql`s.id`,
      where: Prisma.join(where, ' AND '),
      columns: [
        { expression: Prisma.sql`s.town`, type: 'text' },
        { expression: Prisma.sql`s.name`, type: 'text' },
        { expression: Prisma.sql`s.id`, type: 'int' },
      ],
      direction: 'asc',
    },
    page,
  );
}
