import type { ClientBase } from 'pg';
import { copyRows } from '../../copy-rows.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable, type Row, type Verdict } from '../import-table.ts';
import { type ImportedPost, importedPosts, importedUsers, takeIds } from '../imported-rows.ts';
import { writeFacts } from '../write-facts.ts';
import { missingPost } from './missing-post.ts';

type VoteRow = {
  postId: number;
  type: number;
  userId: number | null;
  createdAt: Date;
  bounty: number | null;
};

/** What a vote there is here: a vote without a voter, the day of an acceptance, somebody's follow, or a bounty. */
type VoteData =
  | { kind: 'vote'; value: 1 | -1; postId: number }
  | { kind: 'acceptance'; postId: number; acceptanceId: number; at: Date }
  | { kind: 'follow'; threadId: number; memberId: number }
  | {
      kind: 'bounty';
      fact: 'BOUNTY_OFFER' | 'BOUNTY_AWARD';
      postId: number;
      memberId: number | null;
      amount: number;
    };

const accepted = 1;
const favourite = 5;
const values: Record<number, 1 | -1> = { 2: 1, 3: -1 };
const bounties: Record<number, 'BOUNTY_OFFER' | 'BOUNTY_AWARD'> = { 8: 'BOUNTY_OFFER', 9: 'BOUNTY_AWARD' };

/** Types of votes without a place here, by what they are. */
const otherTypes: Record<number, string> = {
  4: 'offensive',
  6: 'close',
  7: 'reopen',
  10: 'deletion',
  11: 'undeletion',
  12: 'spam',
  13: 'inform moderator',
  14: 'nominate moderator',
  15: 'moderator review',
  16: 'approve edit suggestion',
  17: 'reaction',
  18: 'helpful',
  19: 'thank you',
  20: 'well written',
  21: 'follow',
  22: 'reaction',
  23: 'reaction',
  24: 'reaction',
  25: 'reaction',
  26: 'reaction',
  27: 'reaction',
  28: 'outdated',
  29: 'not outdated',
  30: 'pre-vote',
  31: 'collective discussion up',
  32: 'collective discussion down',
};

/** Up- and downvotes, whose voters the dump does not tell; the days of acceptances; favourites; bounties. */
export async function importVotes(run: ImportRun): Promise<void> {
  await importTable<VoteRow, VoteData>(run, {
    step: 'votes',
    file: 'Votes.xml',
    table: 'votes',
    batchRows: 5000,
    line: () => 'votes',
    brokenLine: 'votes',
    parse: (fields) => ({
      postId: fields.requiredNumber('PostId'),
      type: fields.requiredNumber('VoteTypeId'),
      userId: fields.number('UserId') ?? null,
      createdAt: fields.requiredDate('CreationDate'),
      bounty: fields.number('BountyAmount') ?? null,
    }),
    prepare: (rows) => prepareVotes(run, rows),
    async write(client, rows) {
      const votes = rows.filter(({ data }) => data.kind === 'vote');
      const ids = await takeIds(client, 'vote', votes.length);
      await copyRows(
        client,
        'vote',
        ['id', 'post_id', 'value', 'cast_at'],
        votes.map(({ row, data }, i) => [
          ids[i]!,
          (data as { postId: number }).postId,
          (data as { value: number }).value,
          row.value.createdAt,
        ]),
      );
      await dateAcceptances(
        client,
        rows.map(({ data }) => data).filter((data) => data.kind === 'acceptance'),
      );
      await follow(client, rows);
      const written = { vote: ids, bounty: await writeBounties(client, rows) };
      return rows.map(({ data }) => {
        if (data.kind === 'acceptance') return data.acceptanceId;
        return data.kind === 'follow' ? data.threadId : written[data.kind].shift()!;
      });
    },
  });
}

async function prepareVotes(run: ImportRun, rows: Row<VoteRow>[]): Promise<Verdict<VoteData>[]> {
  const posts = await importedPosts(
    run,
    rows.map(({ value }) => value.postId),
  );
  const members = await importedUsers(
    run,
    rows.flatMap(({ value }) =>
      value.type === favourite || value.type in bounties ? (value.userId ?? []) : [],
    ),
  );
  const postOf = ({ value }: Row<VoteRow>) => posts.get(value.postId);
  const acceptances = await acceptancesOf(
    run,
    rows.flatMap((row) => (row.value.type === accepted ? (postOf(row)?.postId ?? []) : [])),
  );
  return rows.map((row) => {
    const { type, postId, userId, createdAt } = row.value;
    const known =
      type === accepted || type === favourite || type in values || type in bounties || type in otherTypes;
    if (!known) return { skip: 'unknown type', problem: `VoteTypeId ${type} is not known` };
    const post = postOf(row);
    if (!post) return missingPost(run, postId);
    const value = values[type];
    if (value !== undefined) return { write: { kind: 'vote', value, postId: post.postId } };
    if (type === accepted) return acceptanceDay(post, acceptances.get(post.postId), createdAt);
    const fact = bounties[type];
    if (fact) return bounty(fact, post, row.value, members);
    if (type !== favourite) return { skip: `no place for it: ${otherTypes[type]}` };
    const memberId = userId === null ? undefined : members.get(userId);
    if (memberId === undefined) return { skip: 'favourite of nobody known' };
    return { write: { kind: 'follow', threadId: post.threadId, memberId } };
  });
}

function acceptanceDay(post: ImportedPost, acceptanceId: number | undefined, day: Date): Verdict<VoteData> {
  if (acceptanceId === undefined) return { skip: 'the answer is not accepted any more' };
  // Votes tell the day alone, and nothing is accepted before it is written.
  const at = day > post.createdAt ? day : post.createdAt;
  return { write: { kind: 'acceptance', postId: post.postId, acceptanceId, at } };
}

function bounty(
  fact: 'BOUNTY_OFFER' | 'BOUNTY_AWARD',
  { postId }: ImportedPost,
  { userId, bounty: amount }: VoteRow,
  members: Map<number, number>,
): Verdict<VoteData> {
  if (amount === null || amount <= 0) return { skip: 'bounty without an amount' };
  const memberId = userId === null ? null : (members.get(userId) ?? null);
  return { write: { kind: 'bounty', fact, postId, memberId, amount } };
}

function writeBounties(client: ClientBase, rows: { row: Row<VoteRow>; data: VoteData }[]): Promise<number[]> {
  return writeFacts(
    client,
    rows.flatMap(({ row, data }) =>
      data.kind === 'bounty'
        ? [{ ...data, kind: data.fact, actorId: data.memberId, at: row.value.createdAt }]
        : [],
    ),
  );
}

async function acceptancesOf(run: ImportRun, postIds: number[]): Promise<Map<number, number>> {
  if (postIds.length === 0) return new Map();
  const { rows } = await run.pool.query<{ id: number; post_id: number }>(
    'SELECT id, post_id FROM acceptance WHERE withdrawn_at IS NULL AND post_id = ANY($1::int[])',
    [postIds],
  );
  return new Map(rows.map((row) => [row.post_id, row.id]));
}

async function dateAcceptances(
  client: ClientBase,
  days: Extract<VoteData, { kind: 'acceptance' }>[],
): Promise<void> {
  if (days.length === 0) return;
  await client.query(
    `WITH dated AS (
       UPDATE acceptance a SET accepted_at = d.at FROM unnest($1::int[], $2::timestamptz[]) AS d(id, at)
       WHERE a.id = d.id RETURNING a.post_id, a.thread_id, d.at
     ), solved AS (
       UPDATE thread SET solved_at = dated.at FROM dated WHERE thread.id = dated.thread_id
     )
     UPDATE post SET accepted_at = dated.at FROM dated WHERE post.id = dated.post_id`,
    [days.map((day) => day.acceptanceId), days.map((day) => day.at)],
  );
}

async function follow(client: ClientBase, rows: { row: Row<VoteRow>; data: VoteData }[]): Promise<void> {
  const follows = rows.flatMap(({ row, data }) =>
    data.kind === 'follow' ? [{ ...data, at: row.value.createdAt }] : [],
  );
  if (follows.length === 0) return;
  await client.query(
    `INSERT INTO follow (member_id, kind, subject_id, created_at)
     SELECT member_id, 'THREAD', thread_id, at FROM unnest($1::int[], $2::int[], $3::timestamptz[]) AS f(member_id, thread_id, at)
     ON CONFLICT DO NOTHING`,
    [follows.map((f) => f.memberId), follows.map((f) => f.threadId), follows.map((f) => f.at)],
  );
}
