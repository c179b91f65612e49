import type { Badge, Reader } from '@embassy/database';
import { measureMembers } from '../reputation/index.ts';
import { formulaOf, type Measure, measureKey, type Need, needsOf } from '../trust/index.ts';

type Asked = Pick<Badge, 'id' | 'way' | 'formula'>;

/**
 * How far a member is from badges, in the order of these: what each asks, and what they have of it. Null for those that
 * are not earned by what is measured of members, and whose formula is not made of such things. One query for all.
 */
export async function progressOf(
  db: Reader,
  memberId: number,
  badges: readonly Asked[],
  now: Date,
): Promise<(Need[] | null)[]> {
  const formulas = badges.map(({ way, formula }) =>
    way === 'MEMBER' && formula !== null ? formulaOf(formula) : null,
  );
  const asked = new Map<string, Measure>();
  for (const formula of formulas)
    for (const measure of formula?.measures ?? []) asked.set(measureKey(measure), measure);
  if (asked.size === 0) return badges.map(() => null);
  const measured = (await measureMembers(db, [memberId], [...asked.values()], now)).get(memberId);
  return formulas.map((formula) => (formula && measured ? needsOf(formula, measured) : null));
}
