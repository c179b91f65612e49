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
const all = [...new Set([...Object.values(configurations), 'simple'])];

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

/** Any of the words, in any of the languages, as a tsquery; nothing when there are no words. */
export function anyWordSql(words: readonly string[]): Prisma.Sql | null {
  if (words.length === 0) return null;
  const parts = all.map(
    (name) =>
      Prisma.sql`(SELECT string_agg(plainto_tsquery(${name}::regconfig, word)::text, ' | ')::tsquery
      FROM unnest(${[...words]}::text[]) AS word WHERE numnode(plainto_tsquery(${name}::regconfig, word)) > 0)`,
  );
  return Prisma.sql`(${Prisma.join(
    parts.map((part) => Prisma.sql`COALESCE(${part}, ''::tsquery)`),
    ' || ',
  )})`;
}
