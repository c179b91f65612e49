import { type Database, Prisma } from '@embassy/database';
import { servingBuildSql } from './builds.ts';
import { propertyTerm } from './weigh-terms.ts';

/** A word of the community's public vocabulary. */
export type KnownWord = { word: string; folded: string; documents: number };

export type Opening = {
  /** The build that serves; null when there is none. */
  build: number | null;
  /** Documents in it. */
  documents: number;
  /** Whether the community writes in a language that joins words. */
  joins: boolean;
  /** Languages that its posts are written in; a word typed here is of one of these. */
  languages: string[];
  /** Words that are spelled like the asked ones, accents aside. */
  known: KnownWord[];
  /** Names of tags by what else they are called. */
  synonyms: { name: string; tag: string }[];
  /** The most frequent words with the asked beginning. */
  longer: KnownWord[];
};

const firstSpoken = propertyTerm.spoken('');

type Opened = {
  /** Spellings without accents that words are looked for by, and words as they were typed. */
  folded: readonly string[];
  typed: readonly string[];
  /** What a word begins with that is still being typed, without accents. */
  beginning: string | null;
  /** Words that it is completed to. */
  completions: number;
};

/** What every search begins with, in one statement. */
export async function openSearch(
  db: Database,
  { folded, typed, beginning, completions }: Opened,
): Promise<Opening> {
  const [opening] = await db.$queryRaw<[Opening]>`
    SELECT b.build,
      (SELECT coalesce(sum(documents), 0)::int FROM search_block WHERE build = b.build) AS documents,
      EXISTS (SELECT FROM search_word WHERE build = b.build AND compound) AS joins,
      (SELECT coalesce(array_agg(DISTINCT substr(term, ${firstSpoken.length + 1})), '{}') FROM search_posting
        WHERE build = b.build AND term >= ${firstSpoken} AND term < ${`${firstSpoken}\u{10ffff}`}) AS languages,
      (SELECT coalesce(json_agg(json_build_object('word', word, 'folded', folded, 'documents', documents)), '[]')
        FROM search_word WHERE build = b.build AND folded = ANY(${[...folded]})) AS known,
      (SELECT coalesce(json_agg(json_build_object('name', s.name, 'tag', t.name)), '[]')
        FROM tag_synonym s JOIN tag t ON t.id = s.tag_id WHERE s.name = ANY(${[...typed]})) AS synonyms,
      ${longerSql(beginning, completions)} AS longer
    FROM (SELECT ${servingBuildSql} AS build) AS b`;
  return opening;
}

const longerSql = (beginning: string | null, limit: number) =>
  beginning === null
    ? Prisma.sql`'[]'::json`
    : Prisma.sql`(SELECT coalesce(json_agg(l), '[]') FROM (SELECT word, folded, documents FROM search_word
        WHERE build = b.build AND folded LIKE ${`${likeText(beginning)}%`}
        ORDER BY documents DESC, word LIMIT ${limit}) AS l)`;

const fields = Prisma.sql`word, folded, documents`;

/** Words with exactly these spellings, accents aside. */
export async function wordsSpelled(
  db: Database,
  build: number,
  folded: readonly string[],
): Promise<KnownWord[]> {
  if (folded.length === 0) return [];
  return db.$queryRaw<KnownWord[]>`SELECT ${fields} FROM search_word
    WHERE build = ${build} AND folded = ANY(${[...folded]})`;
}

/** The most frequent words with this beginning. */
export function wordsBeginning(
  db: Database,
  build: number,
  folded: string,
  limit: number,
): Promise<KnownWord[]> {
  return db.$queryRaw<KnownWord[]>`SELECT ${fields} FROM search_word
    WHERE build = ${build} AND folded LIKE ${`${likeText(folded)}%`} ORDER BY documents DESC, word LIMIT ${limit}`;
}

/** Words that share three-letter pieces with this one, the most alike first. */
export function wordsAlike(db: Database, build: number, folded: string, limit: number): Promise<KnownWord[]> {
  return db.$queryRaw<KnownWord[]>`SELECT ${fields} FROM search_word
    WHERE build = ${build} AND folded % ${folded} ORDER BY similarity(folded, ${folded}) DESC, documents DESC, word
    LIMIT ${limit}`;
}

/** Long words of languages that join them, with one of these pieces in them. */
export async function compoundsWith(
  db: Database,
  build: number,
  pieces: readonly string[],
  limit: number,
): Promise<KnownWord[]> {
  if (pieces.length === 0) return [];
  return db.$queryRaw<KnownWord[]>`SELECT ${fields} FROM search_word
    WHERE build = ${build} AND compound AND folded LIKE ANY(${pieces.map((piece) => `%${likeText(piece)}%`)})
    ORDER BY documents DESC, word LIMIT ${limit}`;
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
