import { expect, test } from 'vitest';
import { metrics, postMetrics } from '../../src/modules/trust/index.ts';
import { sourceFiles } from './source-files.ts';

/** What members' tiers and badges are measured from. What somebody thinks or says stands in none of these columns. */
const measured = [
  ...sourceFiles('packages/api/src/modules/reputation/tiers/measuring', /(?<!\.test)\.ts$/),
  ...sourceFiles('packages/api/src/modules/badges/judging', /measure-posts\.ts$/),
];
/** What is measured of a post by a name that is put together: its columns stand there as words. */
const ofPosts = sourceFiles('packages/api/src/modules/reputation/facts', /counted-votes\.ts$/);
const sql = [...measured, ...ofPosts].map(({ text }) => text).join('\n');

/** Columns of text that say what was done, and to which kind of thing. */
const allowed = ['audit_entry.action', 'audit_entry.subject_kind'];

/** Every column that holds text, by its table, as the schema's files have them. */
function textColumns(): string[] {
  return sourceFiles('packages/database/prisma/schema', /\.prisma$/).flatMap(({ text }) =>
    [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, model]) => {
      const table = /@@map\("(\w+)"\)/.exec(model!)![1]!;
      return [...model!.matchAll(/^ {2}(\w+) +(?:String|Json)\b(.*)$/gm)].map(
        ([, field, rest]) => `${table}.${/@map\("(\w+)"\)/.exec(rest!)?.[1] ?? field}`,
      );
    }),
  );
}

test('no metric reads what members write, or what was made of it', () => {
  expect(measured.map(({ file }) => file.split('/').at(-1))).toEqual([
    'measure-members.ts',
    'ways-to-measure.ts',
    'measure-posts.ts',
    'ways-to-measure-posts.ts',
  ]);
  const tables = new Map(
    [...sql.matchAll(/\b(?:FROM|JOIN) (\w+) (\w)\b/g)].map(([, table, alias]) => [alias, table]),
  );
  expect(tables.size).toBeGreaterThan(6);
  const columns = [...sql.matchAll(/\b(\w)\.(\w+)/g)].flatMap(([, alias, column]) =>
    tables.has(alias) ? [`${tables.get(alias)}.${column}`] : [],
  );
  for (const { text } of ofPosts)
    columns.push(...[...text.matchAll(/(?:column|less)\('(\w+)'/g)].map(([, column]) => `post.${column}`));
  expect(columns).toEqual(
    expect.arrayContaining(['post.score', 'post.up_count', 'audit_entry.action', 'member.joined_at']),
  );
  const texts = textColumns().filter((column) => !allowed.includes(column));
  expect(texts).toEqual(expect.arrayContaining(['post.markdown', 'thread.title', 'report.decision']));
  expect(columns.filter((column) => texts.includes(column))).toEqual([]);
  // Nor by a way round: whole rows, or a search in them.
  expect(sql).not.toMatch(/\w\.\*|SELECT \*|tsvector|row_to_json|search_/);
});

test('no metric is about what somebody thinks of the brand', () => {
  for (const [name, { meaning }] of [...Object.entries(metrics), ...Object.entries(postMetrics)]) {
    expect(`${name} ${meaning}`).not.toMatch(
      /sentiment|critic|positiv|negativ|tone|mood|opinion|prais|complain/i,
    );
  }
});
