import { Prisma } from '@embassy/database';

/** Text search configurations by language; texts of other languages are taken as they are written. */
const configurations: Record<string, string> = {
  en: 'english',
  sv: 'swedish',
  da: 'danish',
  nl: 'dutch',
  fr: 'french',
};

/** Every configuration in use: a query's language is not known, so its words are stemmed in each. */
const all = [...Object.values(configurations), 'simple'].map((name) => Prisma.sql`${name}::regconfig`);

/** The configuration for a column or value that holds a language. */
export function configurationSql(language: Prisma.Sql): Prisma.Sql {
  const cases = Object.entries(configurations).map(([code, name]) => Prisma.sql`WHEN ${code} THEN ${name}`);
  return Prisma.sql`(CASE ${language} ${Prisma.join(cases, ' ')} ELSE 'simple' END)::regconfig`;
}

/** Words of a text that somebody searches with, lower case, each once. */
export function wordsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    ),
  ].slice(0, 32);
}

/** The tsquery of one word, a column or a value: any of its stems. */
export function wordSql(word: Prisma.Sql): Prisma.Sql {
  const stems = all.map((configuration) => Prisma.sql`plainto_tsquery(${configuration}, ${word})`);
  return Prisma.sql`(${Prisma.join(stems, ' || ')})`;
}

/** Whether some language takes the word for one that says nothing. */
export function isStopWordSql(word: Prisma.Sql): Prisma.Sql {
  const empty = all.map(
    (configuration) => Prisma.sql`numnode(plainto_tsquery(${configuration}, ${word})) = 0`,
  );
  return Prisma.sql`(${Prisma.join(empty, ' OR ')})`;
}

/** The tsquery of any of the words, or of all of them; of none it matches nothing. */
export function wordsSql(words: readonly string[], every: 'any' | 'all'): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`''::tsquery`;
  const queries = words.map((word) => wordSql(Prisma.sql`${word}::text`));
  return Prisma.sql`(${Prisma.join(queries, every === 'any' ? ' || ' : ' && ')})`;
}
