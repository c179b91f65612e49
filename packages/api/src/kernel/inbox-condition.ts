import { type NotificationKind, Role } from '@embassy/database';
import { audiencesOf, panelReaders } from './audience.ts';
import { seesGamesCondition } from './games-condition.ts';

/** Each role with each audience it belongs to, as rows in SQL. Constants only: nothing here comes from outside. */
const admitted = Object.values(Role)
  .flatMap((role) => audiencesOf(role).map((audience) => `('${role}'::role, '${audience}')`))
  .join(', ');

/** Whether thread `t` stands in the space of a panel that member `m` is in, runs or moderates. */
const admittedByPanel = `(t.audience LIKE 'panel:%' AND (m.role IN ('${panelReaders.join("', '")}')
  OR t.audience IN (SELECT 'panel:' || id FROM unnest(m.panel_ids) AS own (id))))`;

/**
 * In SQL, over member `m`, thread `t`, post `p` and comment `c`: whether the member may read what is told of them.
 * Everything stands, and the thread's audience admits the member. Moderators see no more here: nobody needs to be told
 * of what was taken down.
 */
export const readableCondition = `(t.state = 'VISIBLE' AND (p.id IS NULL OR p.state = 'VISIBLE')
  AND (c.id IS NULL OR c.state = 'VISIBLE') AND ((m.role, t.audience) IN (VALUES ${admitted}) OR ${admittedByPanel}))`;

/** The same over challenge `ch` in its category `cat`. */
export const readableChallengeCondition = `(ch.state <> 'DRAFT' AND cat.deleted_at IS NULL
  AND (m.role, cat.read_audience) IN (VALUES ${admitted}))`;

/** Kinds of notification that are game elements. */
export const gameKinds = ['TIER', 'RULES', 'BADGE'] as const satisfies NotificationKind[];

/** Over notification `n`: whether it is a game element, by its kind, or an act of moderators about points. */
export const gameNoticeCondition = `(n.kind IN ('${gameKinds.join("', '")}')
  OR coalesce(starts_with(n.act::text, 'VOTES_'), FALSE))`;

/** Over notification `n` to member `m`: whether it is no game element, or one that they are shown. */
const noGameOrShown = `(NOT ${gameNoticeCondition} OR ${seesGamesCondition})`;

/** Whether what is told of a panel is for them still: they are in it, or have yet to say whether they want to. */
const panelNotice = `(n.kind = 'PANEL' AND (n.panel_id = ANY (m.panel_ids) OR (n.panel_notice = 'INVITED' AND EXISTS (
  SELECT FROM panel_member pm WHERE pm.panel_id = n.panel_id AND pm.member_id = m.id AND pm.state = 'INVITED'))))`;

/**
 * Over notification `n` of challenge `ch` to member `m`: whether it is so still. A result that was taken back is not, nor
 * that somebody judges who was dismissed.
 */
const challengeNotice = `(${readableChallengeCondition}
  AND (n.challenge_news <> 'JURY' OR EXISTS (
    SELECT FROM challenge_juror cj WHERE cj.challenge_id = n.challenge_id AND cj.member_id = m.id))
  AND (n.challenge_news NOT IN ('RESULT', 'SHORTLISTED', 'PLACED') OR ch.result_at IS NOT NULL))`;

/**
 * The same over notification `n`: whether it is in `m`'s inbox. What was done to one's own writing, or is about
 * nothing but oneself, always is; game elements are for those who are shown them.
 */
export const inInboxCondition = `((n.kind IN ('MODERATION', 'TIER', 'RULES', 'BADGE') AND ${noGameOrShown})
  OR ${panelNotice}
  OR CASE WHEN n.kind = 'CHALLENGE' THEN ${challengeNotice} ELSE ${readableCondition} END)`;

/** What the conditions speak of. A post's thread is where the post is now: threads get merged. */
export const notificationSource = `notification n
  LEFT JOIN post p ON p.id = n.post_id
  LEFT JOIN comment c ON c.id = n.comment_id
  LEFT JOIN thread t ON t.id = COALESCE(p.thread_id, n.thread_id)
  LEFT JOIN challenge ch ON ch.id = n.challenge_id
  LEFT JOIN category cat ON cat.id = ch.category_id`;
