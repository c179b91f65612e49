/** The weeks that count as now, this one among them, and those before it that say what is usual. */
export const weeksNow = 4;
export const weeksUsual = 8;

/** How many weeks before this one are looked at. */
export const weeksBefore = weeksNow + weeksUsual - 1;

/** Whoever has less in the weeks of now is not talked about: two votes are no rise. */
export const leastNow = 10;

/** Weighs what is usual as if everybody had this much more, so that little from nothing is not the greatest rise. */
const ground = 20;

/** What a member earned, and since when they could. */
export type Earned = {
  /** In the weeks of now. */
  now: number;
  /** In the weeks before. */
  before: number;
  /** How many of the weeks before they were a member for; 0 for whoever joined since. */
  weeksThere: number;
};

export type Rise = {
  /** What they usually earned in so many weeks. */
  usual: number;
  /** How much more it is, measured by what is usual. */
  rise: number;
};

/**
 * How much more a member earns than they used to: against their own past, so that whoever helped ten people for the
 * first time stands before whoever helps a hundred as ever. Null when it is not more, or too little to tell.
 */
export function riseOf({ now, before, weeksThere }: Earned): Rise | null {
  const usual = weeksThere > 0 ? (Math.max(0, before) / weeksThere) * weeksNow : 0;
  return now < leastNow || now <= usual ? null : { usual, rise: (now - usual) / (usual + ground) };
}
