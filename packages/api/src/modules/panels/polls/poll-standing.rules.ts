type Times = { opensAt: Date | null; closesAt: Date | null };

/** Where a poll stands, by the clock: written, about to open, open, closed. */
export type PollStanding = 'DRAFT' | 'SCHEDULED' | 'OPEN' | 'CLOSED';

export function standingOf({ opensAt, closesAt }: Times, now: Date): PollStanding {
  if (opensAt === null || closesAt === null) return 'DRAFT';
  if (opensAt > now) return 'SCHEDULED';
  return closesAt > now ? 'OPEN' : 'CLOSED';
}
