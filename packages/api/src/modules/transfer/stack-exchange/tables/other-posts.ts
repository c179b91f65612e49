import type { Fields } from '../dump/fields.ts';
import type { IdSet } from '../id-set.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';

type OtherPost = { type: number; body: string };

/** Types of posts without a place here, by what they are. */
const otherTypes: Record<number, string> = {
  3: 'orphaned tag wiki',
  6: 'moderator nomination',
  7: 'page of the site',
  8: 'privilege wiki',
};

const descriptionLength = 500;

/** Tag wikis describe their tags; all other posts have no place here. */
export async function importOtherPosts(run: ImportRun, seen: IdSet): Promise<void> {
  await importTable<OtherPost, { tagId: number; html: string }>(run, {
    step: 'tag wikis',
    file: 'Posts.xml',
    table: 'tagwikis',
    batchRows: 1000,
    seen,
    line: ({ type }) => (isTagWiki(type) ? 'tag wikis' : 'other posts'),
    brokenLine: 'other posts',
    garbledLine: null,
    parse(fields) {
      const type = typeOf(fields);
      return type === 1 || type === 2 ? undefined : { type, body: fields.text('Body') ?? '' };
    },
    async observe(rows) {
      for (const { id } of rows) run.leftOut.add(id);
    },
    prepare: async (rows) =>
      rows.map(({ id, value: { type, body } }) => {
        if (!isTagWiki(type)) {
          const what = otherTypes[type];
          return what === undefined
            ? { skip: 'unknown type', problem: `PostTypeId ${type} is not known` }
            : { skip: `no place for it: ${what}` };
        }
        const text = run.tagTexts.get(id);
        if (!text) return { skip: 'no tag refers to it' };
        if (body.trim() === '') return { skip: 'empty' };
        if (!text.isExcerpt && text.hasExcerpt) return { skip: 'its tag has an excerpt' };
        return { write: { tagId: text.tagId, html: body } };
      }),
    async write(client, rows) {
      const words = await run.renderer.render(rows.map(({ data }) => ({ kind: 'words', html: data.html })));
      const described = rows.map(({ data }, i) => {
        const result = words[i]!;
        return { ...data, text: 'failure' in result ? '' : result.markdown.slice(0, descriptionLength) };
      });
      // What the brand wrote of a tag itself stays.
      await client.query(
        `UPDATE tag SET description = d.text FROM unnest($1::int[], $2::text[]) AS d(id, text)
         WHERE tag.id = d.id AND tag.description = ''`,
        [described.map(({ tagId }) => tagId), described.map(({ text }) => text)],
      );
      return rows.map(({ data }) => data.tagId);
    },
  });
}

const isTagWiki = (type: number) => type === 4 || type === 5;

/** The type of a post; those that say none are told here, after questions and answers passed them by. */
function typeOf(fields: Fields): number {
  return fields.requiredNumber('PostTypeId');
}
