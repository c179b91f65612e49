/** What gains an idea speed: support and replies or comments of the last 30 days, and how old it is, in hours. */
export type Momentum = { votes: number; comments: number; hours: number };

/** How far back support and comments are counted, in days. */
export const trendDays = 30;

/** The place of what had nothing happen in that time: after everything that had. */
export const idle = -100_000_000;

/**
 * Where an idea stands among those that gain speed: (5 · votes + 3 · comments − 1) ÷ (hours + 2)^1.4, both counted over
 * 30 days. Only the order is meant, so it is kept as a millionth of the logarithm, which a whole number holds.
 */
export function trendOf({ votes, comments, hours }: Momentum): number {
  const weight = 5 * votes + 3 * comments - 1;
  return weight <= 0
    ? idle
    : Math.round(1_000_000 * (Math.log(weight) - 1.4 * Math.log(Math.max(0, hours) + 2)));
}
