/**
 * How much a supporter's wish weighs on the desk beside the plain count. It decides nothing by itself: it shows the team
 * where an idea is loud, and where those who use the product and know the community want it.
 */
export const supportWeights = {
  /** By how far the supporter's tier is trusted, from 0 to 3. */
  byTrust: [1, 1.5, 2, 3],
  /** Times this for who owns the product that the idea is about. */
  owner: 2,
  /** Times this for who supported it in their first days here: they may have come for this alone. */
  newcomer: 0.5,
  /** How many days these are. */
  newcomerDays: 30,
} as const;
