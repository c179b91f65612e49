import { type Database, emit, type Reader } from '@embassy/database';
import {
  decidingTiers,
  formulaOf,
  type Measure,
  type Measures,
  measureKey,
  type PublishedTiers,
  type Tiers,
} from '../../trust/index.ts';
import { memberBatches } from '../ledger/member-batches.ts';
import { measureMembers } from './measuring/measure-members.ts';
import { type CurrentTier, type TierDecision, tierFor } from './tier-for.rules.ts';

/**
 * Decides the tier of one member, or of everybody, batch by batch: what changed is recorded with what was measured,
 * told to the member, and their trust follows. Run again it changes nothing.
 */
export async function decideTiers(
  db: Database,
  { memberId }: { memberId?: number },
  now = new Date(),
): Promise<void> {
  if (memberId !== undefined) return decideTiersOf(db, [memberId], now);
  for await (const memberIds of memberBatches(db)) await decideTiersOf(db, memberIds, now);
}

/** The same of some members, in one transaction. */
export async function decideTiersOf(db: Database, memberIds: readonly number[], now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const published = await decidingTiers(tx);
      const current = await lockStandings(tx, memberIds);
      const measured = await measureMembers(tx, [...current.keys()], measuresFor(published.tiers), now);
      const decided: Decided[] = [...measured].map(([memberId, evidence]) => ({
        memberId,
        evidence,
        before: current.get(memberId)!,
        ...tierFor(evidence, current.get(memberId)!, published.tiers, now),
      }));
      await updateStandings(tx, decided);
      for (const { memberId, changeId, kind } of await recordChanges(tx, decided, published, now)) {
        // What they are called when the counting begins is no news.
        if (kind !== 'BEGAN') await emit(tx, 'tier.changed', { memberId, changeId });
      }
    },
    { timeout: 60_000 },
  );
}

type Decided = TierDecision & { memberId: number; evidence: Measures; before: CurrentTier };

/** Everything that some tier asks for. */
export function measuresFor({ tiers }: Tiers): Measure[] {
  const asked = tiers.flatMap(({ formula }) => (formula === null ? [] : formulaOf(formula).measures));
  return [...new Map(asked.map((measure) => [measureKey(measure), measure])).values()];
}

async function lockStandings(tx: Reader, memberIds: readonly number[]): Promise<Map<number, CurrentTier>> {
  const ids = [...memberIds];
  await tx.$executeRaw`
    INSERT INTO standing (member_id) SELECT id FROM member WHERE id = ANY(${ids}::int[]) AND state <> 'LEFT'
    ORDER BY id ON CONFLICT DO NOTHING`;
  const rows = await tx.$queryRaw<(CurrentTier & { memberId: number })[]>`
    SELECT s.member_id AS "memberId", s.tier, s.granted_tier AS granted, s.kept_until AS "keptUntil",
      coalesce((SELECT c.kind = 'WARNED' FROM tier_change c WHERE c.member_id = s.member_id
        ORDER BY c.id DESC LIMIT 1), FALSE) AS warned
    FROM standing s JOIN member m ON m.id = s.member_id
    WHERE s.member_id = ANY(${ids}::int[]) AND m.state <> 'LEFT'
    ORDER BY s.member_id FOR UPDATE OF s`;
  return new Map(rows.map(({ memberId, ...current }) => [memberId, current]));
}

/** Only rows that say something else: a pass over everybody writes to few. */
async function updateStandings(tx: Reader, decided: readonly Decided[]): Promise<void> {
  const rows = decided.map(({ memberId, tier, keptUntil }) => ({
    memberId,
    tier: tier.key,
    trust: tier.trust,
    keptUntil,
  }));
  await tx.$executeRaw`
    UPDATE standing s SET tier = row.tier, trust = row.trust, kept_until = row."keptUntil"
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS row ("memberId" int, tier text, trust smallint, "keptUntil" timestamptz)
    WHERE s.member_id = row."memberId"
      AND (s.tier, s.trust, s.kept_until) IS DISTINCT FROM (row.tier, row.trust, row."keptUntil")`;
}

type Recorded = { memberId: number; changeId: number; kind: string };

async function recordChanges(
  tx: Reader,
  decided: readonly Decided[],
  { version }: PublishedTiers,
  now: Date,
): Promise<Recorded[]> {
  const rows = decided.flatMap(({ memberId, evidence, before, tier, keptUntil, change }) =>
    change ? [{ memberId, kind: change, fromTier: before.tier, toTier: tier.key, keptUntil, evidence }] : [],
  );
  if (rows.length === 0) return [];
  return tx.$queryRaw<Recorded[]>`
    INSERT INTO tier_change (member_id, kind, from_tier, to_tier, kept_until, version, evidence, at)
    SELECT row."memberId", row.kind, row."fromTier", row."toTier", row."keptUntil", ${version}, row.evidence,
      ${now.toISOString()}::timestamptz
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row ("memberId" int, kind tier_change_kind,
      "fromTier" text, "toTier" text, "keptUntil" timestamptz, evidence jsonb)
    RETURNING member_id AS "memberId", id AS "changeId", kind::text AS kind`;
}
