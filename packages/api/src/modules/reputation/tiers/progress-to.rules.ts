import { formulaOf, type Measures, type Need, needsOf, type Tier, type Tiers } from '../../trust/index.ts';

/** What a tier asks, and what a member has of it; null where its formula cannot be told thing by thing. */
export type Progress = { tier: Tier; needs: Need[] | null };

/** What a member has and what is missing for the next tier that can be earned; null at the top. */
export function progressTo(current: string | null, measured: Measures, { tiers }: Tiers): Progress | null {
  const place = tiers.findIndex(({ key }) => key === current);
  const above = tiers.slice(0, place < 0 ? -1 : place);
  const next = above.findLast(({ formula }) => formula !== null);
  return next ? { tier: next, needs: needsOf(formulaOf(next.formula!), measured) } : null;
}

/** What a tier that somebody is about to lose asks: what would keep it. */
export function needsToKeep(current: string | null, measured: Measures, { tiers }: Tiers): Need[] | null {
  const formula = tiers.find(({ key }) => key === current)?.formula;
  return formula == null ? null : needsOf(formulaOf(formula), measured);
}
