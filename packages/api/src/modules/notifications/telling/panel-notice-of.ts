import { type OutboxEvent, type PanelNotice, Prisma, type Reader } from '@embassy/database';
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
    const invited = Prisma.sql`SELECT member_id FROM panel_member
      WHERE panel_id = ${panelId} AND member_id = ANY (${memberIds}::int[]) AND state = 'INVITED'`;
    return telling('INVITED', { panelId, pollId: null }, invited);
  }
  const { pollId } = event.payload;
  const poll = await db.poll.findUnique({
    where: { id: pollId },
    select: { panelId: true, countedAt: true },
  });
  if (!poll) return null;
  // It was over before anybody could hear of it.
  if (event.name === 'poll.opened' && poll.countedAt !== null) return null;
  const place = { panelId: poll.panelId, pollId };
  const answered = Prisma.sql`AND EXISTS (SELECT FROM poll_participation pp
    WHERE pp.poll_id = ${pollId} AND pp.member_id = pm.member_id)`;
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT pm.member_id AS id FROM panel_member pm
    WHERE pm.panel_id = ${poll.panelId} AND pm.state = 'ACCEPTED' AND pm.member_id > ${after}
      ${event.name === 'poll.counted' ? answered : Prisma.empty}
    ORDER BY pm.member_id LIMIT ${tellAtOnce}`;
  const last = found.at(-1);
  if (!last) return null;
  return {
    ...telling(
      event.name === 'poll.opened' ? 'POLL_OPENED' : 'RESULTS_OUT',
      place,
      Prisma.sql`SELECT unnest(${found.map(({ id }) => id)}::int[])`,
    ),
    ...(found.length === tellAtOnce && { goesOnAfter: last.id }),
  };
}

function telling(
  notice: PanelNotice,
  place: { panelId: number; pollId: number | null },
  members: Prisma.Sql,
): Telling {
  return {
    ...{ threadId: null, postId: null, commentId: null },
    panel: { notice, ...place },
    candidates: Prisma.sql`SELECT id, 'PANEL'::notification_kind, true FROM (${members}) AS concerned (id)`,
  };
}
