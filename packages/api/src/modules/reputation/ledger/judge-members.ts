import { Prisma, type Reader } from '@embassy/database';
import type { PublishedRulebook, RuleName } from '../../trust/index.ts';
import { heededKinds } from '../facts/heeded-kinds.rules.ts';
import { readFacts } from '../facts/read-facts.ts';
import type { Carry } from '../judging/award.ts';
import { differences, type NewEntry, type Recorded } from '../judging/differences.rules.ts';
import type { Fact } from '../judging/fact.ts';
import { judgeHistory } from '../judging/judge-history.rules.ts';

/** Members, each with the first UTC day to judge; null for all days. */
export type ToJudge = { memberId: number; fromDay: string | null };

/** What the ledger must be given, and what a member has then. */
export type Judgement = {
  memberId: number;
  entries: (NewEntry & { actorId: number | null })[];
  balance: number;
};

/**
 * Judges members' days by the rulebooks and says what the ledger lacks. Writes nothing. Days that follow the first are
 * judged as well: what one hands on (the balance, for the floor) can change them.
 */
export async function judgeMembers(
  db: Reader,
  members: readonly ToJudge[],
  published: readonly PublishedRulebook[],
  options: { rescoring?: boolean } = {},
): Promise<Judgement[]> {
  const facts = await readFacts(db, members, heededKinds(published));
  const recorded = await readLedger(db, members);
  const carries = await readCarries(db, members, published);
  return members.map(({ memberId }) => {
    const known = facts.get(memberId) ?? [];
    const { awards, after } = judgeHistory(memberId, known, published, carries.get(memberId));
    const actors = new Map(known.map((fact: Fact) => [fact.id, fact.actorId]));
    const entries = differences(awards, recorded.get(memberId) ?? [], published, options);
    return {
      memberId,
      entries: entries.map((entry) => ({ ...entry, actorId: actors.get(entry.factId) ?? null })),
      balance: after.balance,
    };
  });
}

const wanted = (members: readonly ToJudge[]) => Prisma.sql`
  unnest(${members.map(({ memberId }) => memberId)}::int[],
    ${members.map(({ fromDay }) => fromDay ?? '-infinity')}::date[]) AS wanted (member_id, from_day)`;

/** What the ledger says so far of the days to judge. */
async function readLedger(db: Reader, members: readonly ToJudge[]): Promise<Map<number, Recorded[]>> {
  const rows = await db.$queryRaw<(Recorded & { memberId: number })[]>`
    SELECT e.member_id AS "memberId", e.fact_id AS "factId", e.rule::text AS rule, e.day - '1970-01-01'::date AS day,
      sum(e.points)::int AS points, count(*)::int AS turns, max(e.version) AS version
    FROM ${wanted(members)} JOIN reputation_entry e ON e.member_id = wanted.member_id AND e.day >= wanted.from_day
    GROUP BY e.member_id, e.fact_id, e.rule, e.day`;
  return Map.groupBy(rows, (row) => row.memberId);
}

/** What the days before left: the balance less what came since, and what rules with an end have brought. */
async function readCarries(
  db: Reader,
  members: readonly ToJudge[],
  published: readonly PublishedRulebook[],
): Promise<Map<number, Carry>> {
  const later = members.filter(({ fromDay }) => fromDay !== null);
  if (later.length === 0) return new Map();
  const ending = [...new Set(published.flatMap(({ rulebook }) => endingRules(rulebook.rules)))];
  const rows = await db.$queryRaw<
    { memberId: number; balance: number; lifetime: Carry['lifetime'] | null }[]
  >`
    SELECT wanted.member_id AS "memberId",
      (coalesce(standing.balance, 0) - (
        SELECT coalesce(sum(points), 0) FROM reputation_entry e
        WHERE e.member_id = wanted.member_id AND e.day >= wanted.from_day
      ))::int AS balance,
      (SELECT json_object_agg(ended.rule, ended.points) FROM (
        SELECT rule, sum(points) AS points FROM reputation_entry e
        WHERE e.member_id = wanted.member_id AND e.day < wanted.from_day AND e.rule::text = ANY(${ending}::text[])
        GROUP BY rule
      ) ended) AS lifetime
    FROM ${wanted(later)} LEFT JOIN standing ON standing.member_id = wanted.member_id`;
  return new Map(
    rows.map(({ memberId, balance, lifetime }) => [memberId, { balance, lifetime: lifetime ?? {} }]),
  );
}

function endingRules(rules: PublishedRulebook['rulebook']['rules']): RuleName[] {
  return (Object.entries(rules) as [RuleName, { lifetime: number | null }][]).flatMap(
    ([name, { lifetime }]) => (lifetime === null ? [] : [name]),
  );
}
