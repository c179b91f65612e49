import type { IdSet } from '../id-set.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable, type Row, type Verdict } from '../import-table.ts';
import { importedPosts } from '../imported-rows.ts';
import {
  countHistory,
  type PostData,
  type PostFields,
  postFields,
  preparePosts,
  writePosts,
} from './posts.ts';

type Answer = PostFields & { parentId: number };
type AnswerData = PostData & { threadId: number; accepted: boolean };

/** Answers become posts of their question's thread, those that were accepted with their acceptance. */
export async function importAnswers(run: ImportRun, seen: IdSet): Promise<void> {
  await importTable<Answer, AnswerData>(run, {
    step: 'answers',
    file: 'Posts.xml',
    table: 'posts',
    batchRows: 400,
    seen,
    line: () => 'answers',
    brokenLine: 'answers',
    garbledLine: null,
    parse(fields) {
      if (fields.text('PostTypeId') !== '2') return undefined;
      return { ...postFields(fields), parentId: fields.requiredNumber('ParentId') };
    },
    prepare: (rows) => prepareAnswers(run, rows),
    async write(client, rows) {
      const ids = await writePosts(
        client,
        run,
        'ANSWER',
        rows.map(({ row, data }) => ({
          row,
          data,
          threadId: data.threadId,
          acceptedAt: data.accepted ? row.value.createdAt : null,
        })),
      );
      const accepted = rows.flatMap(({ row, data }, i) =>
        data.accepted ? [{ id: ids[i]!, threadId: data.threadId, at: row.value.createdAt }] : [],
      );
      if (accepted.length > 0) {
        // The day is told by the vote that goes with it; until that is read, it is the answer's own.
        await client.query(
          `WITH accepted AS (
             SELECT * FROM unnest($1::int[], $2::int[], $3::timestamptz[]) AS a(post_id, thread_id, at)
           ), solved AS (
             UPDATE thread SET solved_at = a.at FROM accepted a WHERE thread.id = a.thread_id
             RETURNING thread.id, thread.author_id
           )
           INSERT INTO acceptance (thread_id, post_id, accepted_by_id, accepted_at)
           SELECT a.thread_id, a.post_id, s.author_id, a.at FROM accepted a JOIN solved s ON s.id = a.thread_id`,
          [accepted.map((a) => a.id), accepted.map((a) => a.threadId), accepted.map((a) => a.at)],
        );
      }
      return ids;
    },
    afterCommit: (rows) => countHistory(run, rows),
  });
}

async function prepareAnswers(run: ImportRun, rows: Row<Answer>[]): Promise<Verdict<AnswerData>[]> {
  const parents = await importedPosts(
    run,
    rows.map((row) => row.value.parentId),
  );
  const accepting = await run.stage.questionsAccepting(rows.map((row) => row.id));
  const placed = rows.filter(({ value }) => parents.get(value.parentId)?.role === 'OPENING');
  const posts = await preparePosts(run, placed, () => null);
  const byId = new Map(placed.map((row, i) => [row.id, posts[i]!]));
  return rows.map(({ id, value }) => {
    const { parentId } = value;
    const post = byId.get(id);
    if (post && !('failure' in post)) {
      const { threadId } = parents.get(parentId)!;
      return {
        write: { ...post, threadId, accepted: accepting.get(id) === parentId && !isDeleted(post, value) },
      };
    }
    run.leftOut.add(id);
    return post
      ? { skip: 'could not be rendered', problem: post.failure }
      : { skip: 'question not in the dump', problem: `ParentId ${parentId} is no question of this dump` };
  });
}

/** What is out of sight is not accepted. */
function isDeleted({ past }: PostData, { deletedAt }: Answer): boolean {
  return (deletedAt ?? past.deletedAt) !== null;
}
