import { addJobs, type Database, emit } from '@embassy/database';
import { decidingRulebooks } from '../trust/index.ts';
import { heededKinds } from './facts/heeded-kinds.rules.ts';
import { type FactScope, recordFacts } from './facts/record-facts.ts';
import { judging } from './judging-job.ts';
import { appendEntries } from './ledger/append-entries.ts';
import { judgeMembers } from './ledger/judge-members.ts';
import { lockRulebooks } from './ledger/lock-rulebooks.ts';
import { tellParties } from './voting-cases/tell-parties.ts';

/** Where something happened. Whatever it was, the rows there say it. */
export type HappenedAt =
  | { postId: number }
  | { threadId: number }
  | { memberId: number }
  | { reportId: number }
  | { caseId: number };

/** Writes down what happened somewhere, and asks for the judging of those whom it concerns. */
export async function recordWhatHappened(db: Database, place: HappenedAt, now = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockRulebooks(tx, 'to read');
    const heeded = heededKinds(await decidingRulebooks(tx));
    const due = await recordFacts(tx, await scopeOf(tx, place), { now, heeded });
    // Handled twice it writes nothing the second time, and tells nothing.
    if ('caseId' in place && due.length > 0) await tellParties(tx, place.caseId);
    await addJobs(
      tx,
      due.map((memberId) => judging(memberId)),
    );
  });
}

type Reads = Parameters<Parameters<Database['$transaction']>[0]>[0];

async function scopeOf(tx: Reads, place: HappenedAt): Promise<FactScope> {
  if ('memberId' in place) return { memberIds: [place.memberId] };
  if ('caseId' in place) return { caseIds: [place.caseId] };
  if ('postId' in place) return { postIds: [place.postId] };
  if ('reportId' in place) {
    const report = await tx.report.findUnique({ where: { id: place.reportId }, select: { postId: true } });
    return { postIds: report ? [report.postId] : [] };
  }
  const posts = await tx.post.findMany({ where: { threadId: place.threadId }, select: { id: true } });
  return { postIds: posts.map(({ id }) => id) };
}

/** How soon it is looked again whether a member’s other judging is over. */
const AGAIN = 50;

/**
 * Judges what waits of a member's days and appends the difference. A member whom somebody else is judging is left to
 * them: a busy author occupies one worker, not all. Whoever judged looks once more, since an idle queue is asked only now
 * and then for what was put off; that is there for the case that they end before they looked.
 */
export async function judgeWhatIsDue(
  db: Database,
  { memberId }: { memberId: number },
  now = new Date(),
): Promise<void> {
  const judged = await judgeUnlessOthersDo(db, memberId, now);
  if (judged && (await isDue(db, memberId))) await judgeUnlessOthersDo(db, memberId, now);
}

/** Whether anything was judged. */
function judgeUnlessOthersDo(db: Database, memberId: number, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.standing.createMany({ data: [{ memberId }], skipDuplicates: true });
    const locked = await tx.$queryRaw<object[]>`
      SELECT 1 FROM standing WHERE member_id = ${memberId} FOR UPDATE SKIP LOCKED`;
    if (locked.length === 0) {
      await addJobs(tx, [judging(memberId, new Date(Date.now() + AGAIN))]);
      return false;
    }
    const [due] = await tx.$queryRaw<{ fromDay: string | null }[]>`
      WITH taken AS (DELETE FROM reputation_due WHERE member_id = ${memberId} RETURNING day)
      SELECT min(day)::text AS "fromDay" FROM taken`;
    if (!due?.fromDay) return false;
    const judged = await judgeMembers(tx, [{ memberId, fromDay: due.fromDay }], await decidingRulebooks(tx));
    if ((await appendEntries(tx, judged, now)) > 0) await emit(tx, 'reputation.changed', { memberId });
    return true;
  });
}

async function isDue(db: Database, memberId: number): Promise<boolean> {
  return (await db.reputationDue.count({ where: { memberId }, take: 1 })) > 0;
}
