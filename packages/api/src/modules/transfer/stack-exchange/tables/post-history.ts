import { RowProblem } from '../dump/fields.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';
import { importedTargets } from '../imported-rows.ts';
import type { HistoryRow } from '../stage.ts';
import { otherHistory, tellsOfPost } from './history.ts';

type History = Omit<HistoryRow, 'id' | 'number'>;

/** Reads the posts' history into the stage, where each post will find its own. */
export async function stageHistory(run: ImportRun): Promise<void> {
  await importTable<History, never>(run, {
    step: 'post history',
    file: 'PostHistory.xml',
    table: 'posthistory',
    batchRows: 5000,
    line: () => 'post history',
    brokenLine: 'post history',
    parse: (fields) => ({
      postId: fields.requiredNumber('PostId'),
      type: fields.requiredNumber('PostHistoryTypeId'),
      guid: fields.text('RevisionGUID') ?? '',
      createdAt: fields.requiredDate('CreationDate'),
      userId: fields.number('UserId') ?? null,
      userName: fields.text('UserDisplayName') || null,
      comment: fields.text('Comment') ?? '',
      text: fields.text('Text') ?? '',
    }),
    async prepare(rows) {
      const here = await importedTargets(run, 'posts', [...new Set(rows.map(({ value }) => value.postId))]);
      const staged: HistoryRow[] = [];
      const verdicts = rows.map(({ id, number, value }) => {
        const { type, postId } = value;
        if (!tellsOfPost(type)) {
          const what = otherHistory[type];
          return what === undefined
            ? { skip: 'unknown type', problem: `PostHistoryTypeId ${type} is not known` }
            : { skip: `no place for it: ${what}` };
        }
        if (here.has(postId)) return { skip: 'its post came without it before' };
        staged.push({ id, number, ...value });
        return { later: true as const };
      });
      await run.stage.addHistory(staged);
      return verdicts;
    },
    write: () => Promise.reject(new RowProblem('history is written with its posts')),
  });
  await run.stage.historyReady();
}

const rowsEach = 10_000;

/** Counts the history that no post took, once all posts are in. */
export async function countLeftHistory(run: ImportRun): Promise<void> {
  let after = -2_147_483_648;
  for (;;) {
    const { rows } = await run.stage.client.query<{
      id: number;
      number: number;
      post_id: number;
      here: boolean;
    }>(
      `SELECT s.id, s.number, s.post_id, p.row_id IS NOT NULL AS here FROM staged_history s
       LEFT JOIN imported_row i ON i.source_id = $1 AND i."table" = 'posthistory' AND i.row_id = s.id
       LEFT JOIN imported_row p ON p.source_id = $1 AND p."table" = 'posts' AND p.row_id = s.post_id
       WHERE i.row_id IS NULL AND s.id > $2 ORDER BY s.id LIMIT $3`,
      [run.source.id, after, rowsEach],
    );
    for (const { id, number, post_id, here } of rows) {
      if (here) run.tally.skipped('post history', 'no version or state of its post');
      else if (run.leftOut.has(post_id)) run.tally.skipped('post history', 'of a row that became no post');
      else {
        run.tally.skipped('post history', 'post not in the dump');
        const message = `PostId ${post_id} is not in the dump`;
        run.tally.problem({ file: 'PostHistory.xml', row: number, id, message });
      }
    }
    if (rows.length < rowsEach) return;
    after = rows.at(-1)!.id;
  }
}
