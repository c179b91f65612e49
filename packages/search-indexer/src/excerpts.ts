import { Prisma, type Reader } from '@embassy/database';
import { configurationSql, wordsOf, wordsSql } from './words-query.ts';

export type ExcerptPart = { text: string; isMatch: boolean };

const MATCH = '\u0001';
const END = '\u0002';

/**
 * The words around what was searched for, in each of the texts. The texts come from whoever may show them: an index
 * may be behind, an excerpt must not be.
 */
export async function excerptsOf(
  db: Reader,
  query: string,
  texts: readonly { id: number; language: string; text: string }[],
): Promise<Map<number, ExcerptPart[]>> {
  const words = wordsOf(query);
  if (words.length === 0 || texts.length === 0) return new Map();
  const marked = texts.map(({ id, language, text }) => ({
    id,
    language,
    text: text.replaceAll(MATCH, '').replaceAll(END, ''),
  }));
  const rows = await db.$queryRaw<{ id: number; excerpt: string }[]>`
    WITH wanted AS MATERIALIZED (SELECT ${wordsSql(words, 'any')} AS q)
    SELECT d.id, ts_headline(${configurationSql(Prisma.sql`d.language`)}, d.text, q,
      ${`StartSel=${MATCH},StopSel=${END},MaxWords=32,MinWords=16,MaxFragments=1`}) AS excerpt
    FROM jsonb_to_recordset(${JSON.stringify(marked)}::jsonb) AS d(id int, language text, text text), wanted`;
  return new Map(rows.map(({ id, excerpt }) => [id, partsOf(excerpt)]));
}

function partsOf(excerpt: string): ExcerptPart[] {
  return excerpt
    .replace(/\s+/g, ' ')
    .split(MATCH)
    .flatMap((piece, i) => {
      if (i === 0) return [{ text: piece, isMatch: false }];
      const [match = '', rest = ''] = piece.split(END);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
