import { RowProblem } from '../dump/fields.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';

type TagRow = { name: string; excerptPostId: number | null; wikiPostId: number | null };

/** Which posts describe which tag: the excerpt, else the beginning of the wiki. */
export type TagTexts = Map<number, { tagId: number; isExcerpt: boolean; hasExcerpt: boolean }>;

/** Tags are words, and one that is here already is the same word; a synonym leads to its tag. */
export async function importTags(run: ImportRun): Promise<void> {
  const texts = run.tagTexts;
  const rowsByName = new Map<string, TagRow>();
  await importTable<TagRow, string>(run, {
    step: 'tags',
    file: 'Tags.xml',
    table: 'tags',
    batchRows: 2000,
    line: () => 'tags',
    brokenLine: 'tags',
    parse(fields) {
      const name = fields.text('TagName')?.trim();
      if (!name) throw new RowProblem('TagName is missing');
      return {
        name,
        excerptPostId: fields.number('ExcerptPostId') ?? null,
        wikiPostId: fields.number('WikiPostId') ?? null,
      };
    },
    async observe(rows) {
      for (const { value } of rows) {
        if (value.excerptPostId !== null || value.wikiPostId !== null) rowsByName.set(value.name, value);
      }
    },
    prepare: async (rows) => rows.map(({ value }) => ({ write: value.name })),
    async write(client, rows) {
      const found = await createTags(
        client,
        rows.map(({ data }) => data),
      );
      return rows.map(({ data }) => found.get(data.toLowerCase())!);
    },
  });
  const described = [...rowsByName.values()];
  const ids = await idsOfTags(
    run,
    described.map(({ name }) => [name]),
  );
  described.forEach(({ excerptPostId, wikiPostId }, i) => {
    const tagId = ids[i]![0]!;
    const hasExcerpt = excerptPostId !== null;
    if (hasExcerpt) texts.set(excerptPostId, { tagId, isExcerpt: true, hasExcerpt });
    if (wikiPostId !== null) texts.set(wikiPostId, { tagId, isExcerpt: false, hasExcerpt });
  });
}

/** The ids of tags for several lists of names at once; those that are not here yet are made. */
export async function idsOfTags(run: ImportRun, lists: readonly (readonly string[])[]): Promise<number[][]> {
  const missing = new Set(lists.flat().filter((name) => !run.tags.has(name.toLowerCase())));
  if (missing.size > 0) {
    for (const [name, id] of await createTags(run.pool, [...missing])) run.tags.set(name, id);
  }
  return lists.map((names) => [...new Set(names.map((name) => run.tags.get(name.toLowerCase())!))]);
}

/** Either a connection or the pool. */
type Queryable = Pick<ImportRun['pool'], 'query'>;

/** The ids of tags by their name in lower case, synonyms replaced by their tag; those that are not here are made. */
export async function createTags(db: Queryable, names: readonly string[]): Promise<Map<string, number>> {
  const lookup = async () => {
    const { rows } = await db.query<{ name: string; id: number }>(
      `SELECT lower(name::text) AS name, id FROM tag WHERE name = ANY($1::citext[])
       UNION ALL SELECT lower(name::text), tag_id FROM tag_synonym WHERE name = ANY($1::citext[])`,
      [names],
    );
    return new Map(rows.map((row) => [row.name, row.id]));
  };
  const found = await lookup();
  const missing = names.filter((name) => !found.has(name.toLowerCase()));
  if (missing.length === 0) return found;
  // In one order, so that two who make the same tags never wait for each other in a ring.
  await db.query(
    `INSERT INTO tag (name) SELECT name FROM unnest($1::text[]) WITH ORDINALITY AS n(name, place) ORDER BY lower(name), place
     ON CONFLICT DO NOTHING`,
    [missing],
  );
  return lookup();
}
