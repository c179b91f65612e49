import type { ImportRun } from '../import-run.ts';

/** Tells of questions that accepted what is no answer to them. The questions themselves are here. */
export async function tellLostAcceptances(run: ImportRun): Promise<void> {
  const { rows } = await run.stage.client.query<{ number: number; question_id: number; answer_id: number }>(
    `SELECT s.number, s.question_id, s.answer_id FROM staged_acceptance s
     LEFT JOIN imported_row i ON i.source_id = $1 AND i."table" = 'posts' AND i.row_id = s.answer_id
     LEFT JOIN acceptance a ON a.post_id = i.target_id
     WHERE a.id IS NULL ORDER BY s.number LIMIT 10000`,
    [run.source.id],
  );
  for (const { number, question_id, answer_id } of rows) {
    const message = `AcceptedAnswerId ${answer_id} is no answer to it in this dump`;
    run.tally.problem({ file: 'Posts.xml', row: number, id: question_id, message });
  }
}
