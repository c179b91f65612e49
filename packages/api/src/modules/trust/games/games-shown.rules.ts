import type { MemberState, Role } from '@embassy/database';

/** What is known of a member where it is asked what of them is shown to whom. */
export type MemberInGames = {
  id: number;
  role: Role;
  state: MemberState;
  suspendedUntil: Date | null;
  /** Whether others are shown what they have. */
  showsStanding: boolean;
  /** Whether they stand on boards. */
  onBoards: boolean;
};

/** Whoever is shown something; null for a visitor. */
export type GameReader = { id: number; seesGames: boolean } | null;

export type ShownGames = {
  /** Whether the reader is shown game elements at all: points, tiers, badges, boards, their rules and their notices. */
  any: boolean;
  /** Whether they are shown what the member has: points and where these come from, tier, badges. */
  standing: boolean;
  /** Whether the member has a place on boards; it is the same for all who are shown any. */
  listed: boolean;
};

/**
 * What of the games is shown to whom. The one place that decides it, whatever shows it: pages, feeds, mails, programs.
 * A brand switches games off for all, members for themselves; what they have is recorded in any case. Whoever shows
 * others nothing still sees their own. Staff do not compete with those whom they serve.
 */
export function gamesShown(
  { community, reader, now }: { community: boolean; reader: GameReader; now: Date },
  member?: MemberInGames,
): ShownGames {
  const any = community && (reader === null || reader.seesGames);
  if (!any || !member || member.state === 'LEFT') return { any, standing: false, listed: false };
  const suspended = member.suspendedUntil !== null && member.suspendedUntil > now;
  return {
    any,
    standing: member.showsStanding || member.id === reader?.id,
    listed: member.role === 'MEMBER' && member.onBoards && member.showsStanding && !suspended,
  };
}
