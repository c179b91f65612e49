import type { Reader } from '@embassy/database';
import { publishedTiers, type Tier } from '../../trust/index.ts';

/** The tiers with these keys, in one query; the last one for a key that is no more. */
export async function tiersWithKeys(db: Reader, keys: readonly string[]): Promise<Tier[]> {
  const { tiers } = (await publishedTiers(db)).tiers;
  return keys.map((wanted) => tiers.find(({ key }) => key === wanted) ?? tiers.at(-1)!);
}

/** What members are called, in two queries however many they are. Whose tier was not decided has the last one. */
export async function tiersOf(db: Reader, memberIds: readonly number[]): Promise<Tier[]> {
  const [{ tiers: published }, standings] = await Promise.all([
    publishedTiers(db),
    db.standing.findMany({
      where: { memberId: { in: [...memberIds] } },
      select: { memberId: true, tier: true },
    }),
  ]);
  const keys = new Map(standings.map(({ memberId, tier }) => [memberId, tier]));
  return memberIds.map(
    (id) => published.tiers.find(({ key }) => key === keys.get(id)) ?? published.tiers.at(-1)!,
  );
}
