import type { Reader, Role } from '@embassy/database';

export type StandingSession = { role: Role; suspendedUntil: Date | null; panelIds: number[] };

/** Of these sessions, those that have not ended, with what their members are now. For what outlives a request. */
export async function standingSessions(
  db: Reader,
  sessionIds: readonly string[],
  now: Date,
): Promise<Map<string, StandingSession>> {
  const sessions = await db.session.findMany({
    where: {
      id: { in: [...sessionIds] },
      expiresAt: { gt: now },
      login: { member: { state: { not: 'LEFT' } } },
    },
    select: {
      id: true,
      login: { select: { member: { select: { role: true, suspendedUntil: true, panelIds: true } } } },
    },
  });
  return new Map(sessions.map(({ id, login }) => [id, login.member]));
}
