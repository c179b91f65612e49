import type { Reader } from '@embassy/database';
import { publishedTiers, type Tier } from '../../trust/index.ts';

/** The tiers with these keys, in one query; the last one for a key that is none, or no more. */
export async function tiersWithKeys(db: Reader, keys: readonly string[]): Promise<Tier[]> {
  const { tiers } = (await publishedTiers(db)).tiers;
  return keys.map((wanted) => tiers.find(({ key }) => key === wanted) ?? tiers.at(-1)!);
}
