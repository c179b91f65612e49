import pg from 'pg';
import { copyRows } from '../copy-rows.ts';

/** A row of PostHistory.xml. */
export type HistoryRow = {
  id: number;
  /** Its number in the file. */
  number: number;
  postId: number;
  type: number;
  /** Rows of one act share it. */
  guid: string;
  createdAt: Date;
  userId: number | null;
  userName: string | null;
  comment: string;
  text: string;
};

/** A question's word that it accepted an answer. */
export type AcceptanceRow = { number: number; questionId: number; answerId: number };

export type Stage = Awaited<ReturnType<typeof openStage>>;

const historyColumns = [
  'id',
  'number',
  'post_id',
  'type',
  'guid',
  'created_at',
  'user_id',
  'user_name',
  'comment',
  'text',
];

/**
 * Keeps what has to wait for its post, however much it is, in temporary tables of one connection: they need no
 * room in memory, no rights but the usual ones, and vanish however the import ends.
 */
export async function openStage(databaseUrl: string) {
  const client = new pg.Client(databaseUrl);
  // A connection that breaks fails the query that waits on it.
  client.on('error', () => {});
  await client.connect();
  await client.query(`SET temp_buffers = '64MB'`);
  await client.query(`
    CREATE TEMP TABLE staged_history (id int, number int, post_id int, type int, guid text, created_at timestamptz,
      user_id int, user_name text, comment text, text text);
    CREATE TEMP TABLE staged_acceptance (number int, question_id int, answer_id int)`);
  let histories = 0;
  return {
    client,
    async addHistory(rows: HistoryRow[]) {
      histories += rows.length;
      await copyRows(
        client,
        'staged_history',
        historyColumns,
        rows.map((row) => [
          row.id,
          row.number,
          row.postId,
          row.type,
          row.guid,
          row.createdAt,
          row.userId,
          row.userName,
          row.comment,
          row.text,
        ]),
      );
    },
    async historyReady() {
      await client.query('CREATE INDEX ON staged_history (post_id, id); ANALYZE staged_history');
    },
    /** The staged history of posts, in the order in which it happened. */
    async historyOf(postIds: number[]): Promise<Map<number, HistoryRow[]>> {
      const found = new Map<number, HistoryRow[]>();
      if (histories === 0) return found;
      const { rows } = await client.query<HistoryRow>(
        `SELECT id, number, post_id AS "postId", type, guid, created_at AS "createdAt", user_id AS "userId",
           user_name AS "userName", comment, text
         FROM staged_history WHERE post_id = ANY($1::int[]) ORDER BY post_id, id`,
        [postIds],
      );
      for (const row of rows) {
        const rest = found.get(row.postId);
        if (rest) rest.push(row);
        else found.set(row.postId, [row]);
      }
      return found;
    },
    async addAcceptances(rows: AcceptanceRow[]) {
      await copyRows(
        client,
        'staged_acceptance',
        ['number', 'question_id', 'answer_id'],
        rows.map((row) => [row.number, row.questionId, row.answerId]),
      );
    },
    async acceptancesReady() {
      await client.query('CREATE INDEX ON staged_acceptance (answer_id); ANALYZE staged_acceptance');
    },
    /** Which questions accepted these answers. */
    async questionsAccepting(answerIds: number[]): Promise<Map<number, number>> {
      const { rows } = await client.query<{ question_id: number; answer_id: number }>(
        'SELECT question_id, answer_id FROM staged_acceptance WHERE answer_id = ANY($1::int[])',
        [answerIds],
      );
      return new Map(rows.map((row) => [row.answer_id, row.question_id]));
    },
    close: () => client.end(),
  };
}
