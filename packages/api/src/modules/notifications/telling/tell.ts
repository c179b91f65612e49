import { addJobs, type Database, emit, type OutboxEvent, Prisma, type Transaction } from '@embassy/database';
import { lockMembers } from '../inbox/lock-members.ts';
import { isOfVotes } from '../inbox/notification-subject.ts';
import { recountUnread } from '../inbox/recount-unread.ts';
import { mailNotificationJob } from '../mail/mail-notification-job.ts';
import { mailsAtOnceSql } from '../mail/mails-at-once.ts';
import { kindOrder } from '../notification-kinds.ts';
import {
  notificationTables,
  readableChallengeSql,
  readableSql,
  seesGamesSql,
} from '../notifications.access.ts';
import { tellAtOnce } from './status-change-of.ts';
import { type Telling, tellingOf } from './telling-of.ts';

/**
 * Tells everyone concerned by an event: a row in the inbox, the count on the bell, a mail where it is wanted.
 * Handling the same event again tells nobody twice. Where many are concerned, a job tells the first of them and asks for
 * the next, which begins after those.
 */
export async function tell(
  db: Database,
  { after, ...event }: OutboxEvent & { after?: number },
): Promise<void> {
  const telling = await tellingOf(db, event as OutboxEvent, after);
  await db.$transaction(async (tx) => {
    // One after the other for a thread: whoever counts anew after it was hidden sees all that was told before.
    if ('threadId' in event.payload)
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tell'), ${event.payload.threadId})`;
    // Whoever leaves the panel meanwhile has left before this looks, or is forgotten after it told them.
    if (telling?.panel) await lockMembers(tx, telling.panel.memberIds);
    // Whoever takes a result back meanwhile did so before this looks, or what it told is forgotten after it.
    if (telling?.challenge?.version !== undefined)
      await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${telling.challenge.id} FOR SHARE`;
    // Likewise whoever is dismissed from a jury meanwhile.
    if (event.name === 'challenge.juror_invited') await lockJuror(tx, event.payload);
    if (telling && !(await isToldAlready(tx, event))) {
      const told = await addNotifications(tx, event, telling);
      await countUnread(tx, told);
      await addJobs(tx, await mailsOf(tx, told));
      if (telling.goesOnAfter !== undefined) {
        await addJobs(tx, [{ task: 'tell', payload: { ...event, after: telling.goesOnAfter }, priority: 5 }]);
      }
    }
    if (event.name === 'member.changed') await recountUnread(tx, [event.payload.memberId]);
    if (event.name === 'panel.membership_changed') await forgetPanel(tx, event.payload);
    if (event.name === 'challenge.result_withdrawn') await forgetResult(tx, event as ResultWithdrawn);
    if (event.name === 'challenge.juror_dismissed') await forgetJuror(tx, event as JurorDismissed);
    if (event.name === 'category.changed') await recountCategory(tx, event.payload.categoryId);
    if (hides.has(event.name)) await recountReaders(tx, (event.payload as { threadId: number }).threadId);
  });
}

type Told = { id: number; memberId: number };

/** One row for each member, by the most telling of the reasons they have; nobody is told what they did themselves. */
async function addNotifications(tx: Transaction, event: OutboxEvent, telling: Telling): Promise<Told[]> {
  const {
    threadId,
    postId,
    commentId,
    act,
    tierChangeId,
    rescoringVersion,
    awardIds,
    ideaChangeId,
    panel,
    challenge,
    candidates,
  } = telling;
  const isGame =
    tierChangeId !== undefined ||
    rescoringVersion !== undefined ||
    awardIds !== undefined ||
    isOfVotes(act ?? null);
  const always = act !== undefined || isGame || panel !== undefined;
  const actorId = 'actorId' in event.payload ? event.payload.actorId : null;
  return tx.$queryRaw<Told[]>`
    WITH candidate (member_id, kind, direct) AS (${candidates}),
    chosen AS (
      SELECT DISTINCT ON (member_id) member_id, kind, bool_or(direct) OVER (PARTITION BY member_id) AS direct
      FROM candidate ORDER BY member_id, array_position(${kindOrder}::notification_kind[], kind)
    )
    INSERT INTO notification (member_id, kind, act, actor_id, thread_id, post_id, comment_id, tier_change_id,
      rescoring_version, award_ids, idea_change_id, panel_notice, panel_id, poll_id, challenge_id, challenge_news,
      event_id, created_at)
    SELECT m.id, chosen.kind, ${act ?? null}::moderation_act, ${act ? null : actorId}::int, t.id, p.id, c.id,
      ${tierChangeId ?? null}::int, ${rescoringVersion ?? null}::int, ${awardIds ?? []}::int[], ${ideaChangeId ?? null}::int,
      ${panel?.notice ?? null}::panel_notice, ${panel?.panelId ?? null}::int, ${panel?.pollId ?? null}::int,
      ch.id, ${challenge?.news ?? null}::challenge_news, ${BigInt(event.eventId)}, ${new Date(event.at)}
    FROM chosen JOIN member m ON m.id = chosen.member_id
    LEFT JOIN thread t ON t.id = ${threadId}::int
    LEFT JOIN post p ON p.id = ${postId}::int
    LEFT JOIN comment c ON c.id = ${commentId}::int
    LEFT JOIN challenge ch ON ch.id = ${challenge?.id ?? null}::int
      AND ch.version = coalesce(${challenge?.version ?? null}::int, ch.version)
    LEFT JOIN category cat ON cat.id = ch.category_id
    WHERE m.id <> ${actorId ?? -1} AND m.state <> 'LEFT' AND (${always} OR ${challenge ? readableChallengeSql : readableSql})
      AND (${!isGame} OR ${seesGamesSql})
      AND (chosen.direct OR NOT EXISTS (SELECT FROM follow muted WHERE muted.member_id = m.id
        AND muted.kind = 'THREAD' AND muted.subject_id = t.id AND NOT muted.wanted))
    ON CONFLICT DO NOTHING
    RETURNING id, member_id AS "memberId"`;
}

/** Badges that come within this time of others that were not read of yet are told with them. */
const together = 10 * 60_000;

/** Whether badges are told already: of this event before, or now with others that the member has not read of. */
async function isToldAlready(tx: Transaction, event: OutboxEvent): Promise<boolean> {
  if (event.name !== 'badge.awarded') return false;
  const { memberId, awardIds } = event.payload;
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId} FOR NO KEY UPDATE`;
  const since = new Date(new Date(event.at).getTime() - together);
  const [last] = await tx.$queryRaw<{ id: number; told: boolean }[]>`
    SELECT id, award_ids && ${awardIds}::int[] AS told FROM notification
    WHERE member_id = ${memberId} AND kind = 'BADGE' AND read_at IS NULL AND created_at >= ${since}
    ORDER BY created_at DESC, id DESC LIMIT 1`;
  if (!last) return false;
  if (!last.told)
    await tx.$executeRaw`UPDATE notification SET award_ids = award_ids || ${awardIds}::int[] WHERE id = ${last.id}`;
  return true;
}

async function countUnread(tx: Transaction, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  // In the order of ids, so that two tellings never wait for each other in a ring.
  await tx.$executeRaw(Prisma.sql`
    WITH locked AS (
      SELECT id FROM member WHERE id = ANY (${told.map(({ memberId }) => memberId)}::int[])
      ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE member SET unread_count = unread_count + 1 FROM locked WHERE member.id = locked.id`);
  await emit(tx, 'inbox.changed', { memberIds: told.map(({ memberId }) => memberId) });
}

/** Who is in the panel or invited no more has no use for what was told of it: asked again, they are told again. */
async function forgetPanel(
  tx: Transaction,
  { panelId, memberIds }: { panelId: number; memberIds: number[] },
): Promise<void> {
  await lockMembers(tx, memberIds);
  await tx.$executeRaw`
    DELETE FROM notification n USING panel_member pm
    WHERE n.panel_id = ${panelId} AND n.member_id = ANY (${memberIds}::int[])
      AND pm.panel_id = n.panel_id AND pm.member_id = n.member_id AND pm.state NOT IN ('INVITED', 'ACCEPTED')`;
  await recountUnread(tx, memberIds);
}

type ResultWithdrawn = Extract<OutboxEvent, { name: 'challenge.result_withdrawn' }>;

/**
 * What was told of a result goes with it, so that it is told once when it is published anew. Where many were told, the
 * next of them have a job of their own; what was told since is of another result.
 */
async function forgetResult(tx: Transaction, event: ResultWithdrawn): Promise<void> {
  const { challengeId } = event.payload;
  const told = await tx.$queryRaw<{ id: number; memberId: number }[]>`
    SELECT id, member_id AS "memberId" FROM notification
    WHERE challenge_id = ${challengeId} AND challenge_news IN ('RESULT', 'SHORTLISTED', 'PLACED')
      AND event_id < ${BigInt(event.eventId)}
    ORDER BY id LIMIT ${tellAtOnce}`;
  const memberIds = [...new Set(told.map(({ memberId }) => memberId))];
  // Members first, as whoever reads their inbox meanwhile does.
  await lockMembers(tx, memberIds);
  await tx.notification.deleteMany({ where: { id: { in: told.map(({ id }) => id) } } });
  await recountUnread(tx, memberIds);
  if (told.length === tellAtOnce) await addJobs(tx, [{ task: 'tell', payload: event, priority: 5 }]);
}

type OneJuror = { challengeId: number; memberId: number };

async function lockJuror(tx: Transaction, { challengeId, memberId }: OneJuror): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM challenge_juror WHERE challenge_id = ${challengeId} AND member_id = ${memberId} FOR SHARE`;
}

type JurorDismissed = Extract<OutboxEvent, { name: 'challenge.juror_dismissed' }>;

/** Whoever judges no more has no use for having been asked to; what was told since is of another invitation. */
async function forgetJuror(tx: Transaction, { eventId, payload }: JurorDismissed): Promise<void> {
  const { challengeId, memberId } = payload;
  await lockMembers(tx, [memberId]);
  await tx.notification.deleteMany({
    where: { memberId, challengeId, challengeNews: 'JURY', eventId: { lt: BigInt(eventId) } },
  });
  await recountUnread(tx, [memberId]);
}

async function mailsOf(tx: Transaction, told: readonly Told[]) {
  if (told.length === 0) return [];
  const wanted = await tx.$queryRaw<{ id: number }[]>`
    SELECT n.id FROM notification n JOIN member m ON m.id = n.member_id
    WHERE n.id = ANY (${told.map(({ id }) => id)}::int[]) AND ${mailsAtOnceSql} ORDER BY n.id`;
  return wanted.map(({ id }) => mailNotificationJob(id));
}

/** After these, some members may read less or more than the count on their bell says. */
const hides: ReadonlySet<OutboxEvent['name']> = new Set([
  'thread.state_changed',
  'thread.moved',
  'thread.merged',
  'post.state_changed',
  'comment.state_changed',
]);

async function recountReaders(tx: Transaction, threadId: number): Promise<void> {
  const unread = await tx.notification.findMany({
    where: { readAt: null, OR: [{ threadId }, { post: { threadId } }] },
    select: { memberId: true },
    distinct: ['memberId'],
  });
  await recountUnread(
    tx,
    unread.map(({ memberId }) => memberId),
  );
}

/** Another audience lets other members read all its threads. */
async function recountCategory(tx: Transaction, categoryId: number): Promise<void> {
  const unread = await tx.$queryRaw<{ memberId: number }[]>`
    SELECT DISTINCT n.member_id AS "memberId" FROM ${notificationTables}
    WHERE n.read_at IS NULL AND (t.category_id = ${categoryId} OR ch.category_id = ${categoryId})`;
  await recountUnread(
    tx,
    unread.map(({ memberId }) => memberId),
  );
}
