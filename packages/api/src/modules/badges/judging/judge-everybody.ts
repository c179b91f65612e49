import type { Database } from '@embassy/database';
import { formulaOf, type MetricName } from '../../trust/index.ts';
import { type NewAward, tellAwards, writeAwards } from '../awards/write-awards.ts';
import { activeBadges } from '../definitions/active-badges.ts';
import { candidatesSql } from './candidates.ts';

/** What changes without anything that is heard: with time, by reading and by following. */
const unheard: ReadonlySet<MetricName> = new Set([
  'accountAge',
  'follows',
  'followers',
  'threadsRead',
  'suspended',
]);

const batch = 500;

/** Gives members what time alone brings: once a day, the badges that ask for days, for reading or for following. */
export async function judgeEverybody(db: Database, now = new Date()): Promise<void> {
  const badges = (await activeBadges(db)).filter(
    ({ way, settled, formula }) =>
      way === 'MEMBER' &&
      settled &&
      formulaOf(formula).measures.some(({ metric, days }) => days !== null || unheard.has(metric)),
  );
  const { _max } = await db.member.aggregate({ _max: { id: true } });
  const last = _max.id ?? 0;
  for (let above = 0; above < last && badges.length > 0; above += batch) {
    await db.$transaction(
      async (tx) => {
        const awards: NewAward[] = [];
        for (const badge of badges) {
          const range = { above, upTo: Math.min(above + batch, last) };
          const found = await tx.$queryRaw<Omit<NewAward, 'badgeId'>[]>(candidatesSql(badge, range, now));
          awards.push(...found.map((award) => ({ badgeId: badge.id, ...award })));
        }
        await tellAwards(tx, await writeAwards(tx, awards, { cause: 'EARNED', now }));
      },
      { timeout: 60_000 },
    );
  }
}
