import type { Need, RuleName } from '../../trust/index.ts';

/** When a rulebook begins: at a UTC midnight (the number of days since 1970), or with all that ever happened. */
export type Beginning = { fromDay: number } | 'everything';

/** How many members have so many points. `from` and `to` are both among them; null for no bound. */
export type PointsBand = { from: number | null; to: number | null; before: number; after: number };

/** How many members have a tier: now, once it is published, and when times of grace are over. */
export type TierCount = { key: string; before: number; atOnce: number; later: number };

/** A member to whom much happens, and why. */
export type Mover = {
  memberId: number;
  before: number;
  after: number;
  tierBefore: string | null;
  tierAtOnce: string;
  tierLater: string;
  /** What each rule brings them, where that differs. */
  rules: { rule: RuleName; before: number; after: number }[];
  /** What the tier asks that they rise to or lose, where tiers were tried. */
  needs: Need[];
};

/** So many are told. */
export const moversTold = 10;

/** What would become of a community. */
export type Trial = {
  members: number;
  /** Whose points become more, and fewer. */
  rise: number;
  fall: number;
  /** Whose tier becomes higher, and lower once times of grace are over. */
  tierRise: number;
  tierFall: number;
  tiers: TierCount[];
  bands: PointsBand[];
  movers: Mover[];
  /** What of history it was tried on: all, or the days from one on. */
  fromDay: number | null;
};

/** Told now and then how far a trial has come, from 0 to 1. */
export type OnProgress = (share: number) => void;
