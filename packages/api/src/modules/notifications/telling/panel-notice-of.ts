import { type OutboxEvent, type PanelMemberState, Prisma, type Reader } from '@embassy/database';
import { panelIsOver } from '../../../kernel/panel-is-over.ts';
import { tellAtOnce } from './status-change-of.ts';
import type { Telling } from './telling-of.ts';

type PanelEvent = Extract<OutboxEvent, { name: 'panel.invited' | 'poll.opened' | 'poll.counted' }>;

/**
 * Who hears of a panel: whoever was invited and has not said anything yet; of a poll that opened, those who are in the
 * panel; of its results, those who answered it.
 */
export async function panelNoticeOf(db: Reader, event: PanelEvent, after: number): Promise<Telling | null> {
  if (event.name === 'panel.invited') {
    const { panelId, memberIds } = event.payload;
    return telling({ notice: 'INVITED', panelId, pollId: null, memberIds }, 'INVITED');
  }
  const { pollId } = event.payload;
  const poll = await db.poll.findUnique({
    where: { id: pollId },
    select: { panelId: true, countedAt: true, panel: { select: { archivedAt: true, endsAt: true } } },
  });
  if (!poll) return null;
  // It was over before anybody could hear of it, or its panel.
  const isOver = poll.countedAt !== null || panelIsOver(poll.panel, new Date());
  if (event.name === 'poll.opened' && isOver) return null;
  const answered = Prisma.sql`AND EXISTS (SELECT FROM poll_participation pp
    WHERE pp.poll_id = ${pollId} AND pp.member_id = pm.member_id)`;
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT pm.member_id AS id FROM panel_member pm
    WHERE pm.panel_id = ${poll.panelId} AND pm.state = 'ACCEPTED' AND pm.member_id > ${after}
      ${event.name === 'poll.counted' ? answered : Prisma.empty}
    ORDER BY pm.member_id LIMIT ${tellAtOnce}`;
  const last = found.at(-1);
  const notice = event.name === 'poll.opened' ? 'POLL_OPENED' : 'RESULTS_OUT';
  if (!last) return null;
  return {
    ...telling({ notice, panelId: poll.panelId, pollId, memberIds: found.map(({ id }) => id) }, 'ACCEPTED'),
    ...(found.length === tellAtOnce && { goesOnAfter: last.id }),
  };
}

/** They are looked up again when they are told: whoever left since hears nothing. */
function telling(panel: NonNullable<Telling['panel']>, state: PanelMemberState): Telling {
  return {
    ...{ threadId: null, postId: null, commentId: null, panel },
    candidates: Prisma.sql`SELECT member_id, 'PANEL'::notification_kind, true FROM panel_member
      WHERE panel_id = ${panel.panelId} AND member_id = ANY (${panel.memberIds}::int[])
        AND state = ${state}::panel_member_state`,
  };
}
