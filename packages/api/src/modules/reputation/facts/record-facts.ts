import { Prisma, type Reader } from '@embassy/database';
import type { HeededKinds } from './heeded-kinds.rules.ts';

/** Whose facts: of these posts, of these memberships, of what these cases are about, or of everything there is. */
export type FactScope =
  | { postIds: readonly number[] }
  | { memberIds: readonly number[] }
  | { caseIds: readonly number[] };
type Everything = 'everything';

type Run = (statement: Prisma.Sql, about: About) => Promise<void>;

/**
 * Writes down what happened and is not written down yet: new facts, withdrawals, posts that were taken down and that
 * came back. It reads the rows as they are, so twice is once, and one post or a whole import are recorded alike.
 * Notes whose days are to be judged, and returns these members.
 */
export async function recordFacts(
  tx: Reader,
  scope: FactScope,
  { now, heeded }: { now: Date; heeded: HeededKinds },
): Promise<number[]> {
  const due = new Set<number>();
  await record(scope, now, async (statement, about) => {
    const rows = await tx.$queryRaw<{ memberId: number }[]>(noteDue(statement, about, heeded));
    for (const { memberId } of rows) due.add(memberId);
  });
  return [...due].sort((a, b) => a - b);
}

/**
 * The same for everything there is. Everybody's whole history waits to be judged from here on, whatever rulebooks heed,
 * until whoever asked for it has done so: a stop in between is seen by `isRebuildUnfinished`.
 */
export async function recordEverything(tx: Reader, now: Date): Promise<void> {
  await record('everything', now, async (statement) => {
    await tx.$executeRaw(statement);
  });
  await tx.$executeRaw`INSERT INTO reputation_due (member_id, day) SELECT id, '-infinity' FROM member ORDER BY id`;
}

/** Whether everything was written down, and somebody's whole history still waits to be judged. */
export async function isRebuildUnfinished(db: Reader): Promise<boolean> {
  const found = await db.$queryRaw<object[]>`SELECT 1 FROM reputation_due WHERE day = '-infinity' LIMIT 1`;
  return found.length > 0;
}

async function record(scope: FactScope | Everything, now: Date, run: Run): Promise<void> {
  if (typeof scope === 'string' || 'memberIds' in scope) await run(joinings(scope), 'its own');
  if (typeof scope === 'string' || 'postIds' in scope) {
    const within = (column: string) =>
      typeof scope === 'string'
        ? Prisma.sql`TRUE`
        : Prisma.sql`${Prisma.raw(column)} = ANY(${[...scope.postIds]}::int[])`;
    await run(happenings(within), 'its own');
    await run(withdrawals(within), 'what it withdraws');
    await run(removals(within, now), 'of its post');
    await run(returns(within, now), 'of its post');
  }
  if (typeof scope === 'string' || 'caseIds' in scope) {
    await run(discounts(scope, now), 'what it discounts');
    await run(discountsThatEnd(scope, now), 'what it lets count');
  }
}

/** Which facts are judged anew for what is written. */
type About = 'its own' | 'of its post' | 'what it withdraws' | 'what it discounts' | 'what it lets count';

type Within = (column: string) => Prisma.Sql;

const utcDay = (column: string) => Prisma.raw(`(${column} AT TIME ZONE 'UTC')::date`);

/**
 * Votes, acceptances, verifications, reports, shipments, awards of challenges and posts that are not facts yet. Support that came with a merged
 * idea is none: it was cast there. Who helped by a comment is not whose post it hangs on.
 */
function happenings(within: Within): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, source_id, post_id, subject, author_id, actor_id, category_id, voter_days,
      voter_tier, community_wiki, at, day)
    SELECT happened.kind::fact_kind, happened.source_id, p.id,
      (CASE WHEN happened.helper_id IS NOT NULL AND happened.helper_id <> p.author_id THEN 'REPLY'
        WHEN p.role = 'OPENING' THEN t.kind::text ELSE p.role::text END)::fact_subject,
      coalesce(happened.helper_id, p.author_id), happened.actor_id, t.category_id, happened.voter_days, happened.voter_tier,
      coalesce(${utcDay('o.community_wiki_at')} <= ${utcDay('happened.at')}, FALSE), happened.at, ${utcDay('happened.at')}
    FROM (
      SELECT CASE WHEN v.value > 0 THEN 'UPVOTE' ELSE 'DOWNVOTE' END AS kind, v.id AS source_id, v.post_id,
        v.member_id AS actor_id, v.cast_at AS at, ${utcDay('v.cast_at')} - ${utcDay('voter.joined_at')} AS voter_days,
        standing.tier AS voter_tier, NULL::int AS helper_id
      FROM vote v LEFT JOIN member voter ON voter.id = v.member_id AND voter.role = 'MEMBER'
      LEFT JOIN standing ON standing.member_id = voter.id
      WHERE v.carried_from_id IS NULL AND ${within('v.post_id')}
      UNION ALL
      SELECT 'ACCEPTANCE', id, post_id, accepted_by_id, accepted_at, NULL, NULL, NULL FROM acceptance WHERE ${within('post_id')}
      UNION ALL
      SELECT 'VERIFICATION', id, post_id, verified_by_id, verified_at, NULL, NULL, NULL FROM brand_verification
      WHERE ${within('post_id')}
      UNION ALL
      SELECT 'POSTING', id, id, NULL, created_at, NULL, NULL, NULL FROM post WHERE ${within('id')}
      UNION ALL
      SELECT 'UPHELD_REPORT', post_id, post_id, NULL, min(handled_at), NULL, NULL, NULL FROM report
      WHERE state = 'UPHELD' AND comment_id IS NULL AND reason IN ('SPAM', 'RUDE') AND ${within('post_id')}
      GROUP BY post_id
      UNION ALL
      SELECT 'SHIPMENT', id, post_id, NULL, shipped_at, NULL, NULL, member_id FROM idea_shipment WHERE ${within('post_id')}
      UNION ALL
      SELECT 'CHALLENGE_AWARD', id, post_id, NULL, awarded_at, NULL, NULL, member_id FROM challenge_award
      WHERE ${within('post_id')}
    ) happened
    JOIN post p ON p.id = happened.post_id
    JOIN thread t ON t.id = p.thread_id
    LEFT JOIN post_origin o ON o.post_id = p.id
    WHERE NOT EXISTS (
      SELECT FROM reputation_fact f WHERE f.kind = happened.kind::fact_kind AND f.source_id = happened.source_id
    )
    ORDER BY happened.at, happened.source_id
    ON CONFLICT DO NOTHING`;
}

function joinings(scope: FactScope | Everything): Prisma.Sql {
  const ids = typeof scope === 'object' && 'memberIds' in scope ? [...scope.memberIds] : null;
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, source_id, subject, author_id, at, day)
    SELECT 'JOINING', m.id, 'MEMBER', m.id, m.joined_at, ${utcDay('m.joined_at')} FROM member m
    WHERE (${ids === null} OR m.id = ANY(${ids ?? []}::int[]))
      AND NOT EXISTS (SELECT FROM reputation_fact f WHERE f.kind = 'JOINING' AND f.source_id = m.id)
    ORDER BY m.joined_at, m.id
    ON CONFLICT DO NOTHING`;
}

function withdrawals(within: Within): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, withdraws_id, post_id, at, day)
    SELECT 'WITHDRAWAL', f.id, f.post_id, ended.at, ${utcDay('ended.at')}
    FROM (
      SELECT CASE WHEN value > 0 THEN 'UPVOTE' ELSE 'DOWNVOTE' END AS kind, id, withdrawn_at AS at FROM vote
      WHERE withdrawn_at IS NOT NULL AND ${within('post_id')}
      UNION ALL
      SELECT 'ACCEPTANCE', id, withdrawn_at FROM acceptance WHERE withdrawn_at IS NOT NULL AND ${within('post_id')}
      UNION ALL
      SELECT 'VERIFICATION', id, withdrawn_at FROM brand_verification
      WHERE withdrawn_at IS NOT NULL AND ${within('post_id')}
      UNION ALL
      SELECT 'SHIPMENT', id, withdrawn_at FROM idea_shipment WHERE withdrawn_at IS NOT NULL AND ${within('post_id')}
      UNION ALL
      SELECT 'CHALLENGE_AWARD', id, withdrawn_at FROM challenge_award WHERE withdrawn_at IS NOT NULL AND ${within('post_id')}
    ) ended
    JOIN reputation_fact f ON f.kind = ended.kind::fact_kind AND f.source_id = ended.id
    WHERE NOT EXISTS (SELECT FROM reputation_fact w WHERE w.withdraws_id = f.id)
    ORDER BY ended.at, f.id
    ON CONFLICT DO NOTHING`;
}

const isWithdrawn = Prisma.sql`EXISTS (SELECT FROM reputation_fact w WHERE w.withdraws_id = r.id)`;
const inSight = Prisma.sql`(p.state = 'VISIBLE' AND t.state = 'VISIBLE')`;

/** Posts that are out of sight, by themselves or with their thread, and of which that is not written down. */
function removals(within: Within, now: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, source_id, turn, post_id, amount, stood_days, at, day)
    SELECT 'REMOVAL', p.id,
      (SELECT count(*) FROM reputation_fact r WHERE r.kind = 'REMOVAL' AND r.source_id = p.id),
      p.id, p.score, moment.day - ${utcDay('p.created_at')}, moment.at, moment.day
    FROM post p JOIN thread t ON t.id = p.thread_id CROSS JOIN ${moment(now)}
    WHERE ${within('p.id')} AND NOT ${inSight} AND NOT EXISTS (
      SELECT FROM reputation_fact r WHERE r.kind = 'REMOVAL' AND r.source_id = p.id AND NOT ${isWithdrawn}
    )
    ORDER BY p.id
    ON CONFLICT DO NOTHING`;
}

function returns(within: Within, now: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, withdraws_id, post_id, at, day)
    SELECT 'WITHDRAWAL', r.id, p.id, moment.at, moment.day
    FROM reputation_fact r JOIN post p ON p.id = r.source_id JOIN thread t ON t.id = p.thread_id
      CROSS JOIN ${moment(now)}
    WHERE r.kind = 'REMOVAL' AND ${within('r.source_id')} AND ${inSight} AND NOT ${isWithdrawn}
    ORDER BY p.id
    ON CONFLICT DO NOTHING`;
}

const isDiscounted = Prisma.sql`EXISTS (
  SELECT FROM voting_case_fact cf JOIN voting_case c ON c.id = cf.case_id
  WHERE cf.fact_id = f.id AND c.state = 'DISCOUNTED')`;
const hasDiscount = Prisma.sql`EXISTS (
  SELECT FROM reputation_fact r WHERE r.kind = 'DISCOUNT' AND r.source_id = f.id AND NOT ${isWithdrawn})`;

/** Facts that the cases are about; every fact of a case, for everything. */
function inCases(scope: { caseIds: readonly number[] } | Everything): Prisma.Sql {
  const within =
    scope === 'everything' ? Prisma.sql`TRUE` : Prisma.sql`case_id = ANY(${[...scope.caseIds]}::int[])`;
  return Prisma.sql`(SELECT DISTINCT fact_id FROM voting_case_fact WHERE ${within}) AS about
    JOIN reputation_fact f ON f.id = about.fact_id`;
}

/** What is part of a case that counts for nothing, and of which that is not written down. */
function discounts(scope: { caseIds: readonly number[] } | Everything, now: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, source_id, turn, post_id, at, day)
    SELECT 'DISCOUNT', f.id,
      (SELECT count(*) FROM reputation_fact r WHERE r.kind = 'DISCOUNT' AND r.source_id = f.id),
      f.post_id, moment.at, moment.day
    FROM ${inCases(scope)} CROSS JOIN ${moment(now)}
    WHERE ${isDiscounted} AND NOT ${hasDiscount}
    ORDER BY f.id
    ON CONFLICT DO NOTHING`;
}

function discountsThatEnd(scope: { caseIds: readonly number[] } | Everything, now: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, withdraws_id, post_id, at, day)
    SELECT 'WITHDRAWAL', r.id, f.post_id, moment.at, moment.day
    FROM ${inCases(scope)} JOIN reputation_fact r ON r.kind = 'DISCOUNT' AND r.source_id = f.id
      CROSS JOIN ${moment(now)}
    WHERE NOT ${isDiscounted} AND NOT ${isWithdrawn}
    ORDER BY r.id
    ON CONFLICT DO NOTHING`;
}

function moment(now: Date): Prisma.Sql {
  return Prisma.sql`(SELECT at, ${utcDay('at')} AS day FROM (SELECT ${now.toISOString()}::timestamptz AS at) AS given) AS moment`;
}

/** Runs the statement and notes, with what it wrote, the members and days that are to be judged anew. */
export function noteDue(statement: Prisma.Sql, about: About, heeded: HeededKinds): Prisma.Sql {
  const touched = {
    'its own': Prisma.sql`written f`,
    'what it withdraws': Prisma.sql`written JOIN reputation_fact f ON f.id = written.withdraws_id`,
    'of its post': Prisma.sql`written JOIN reputation_fact f ON f.post_id = written.post_id`,
    'what it discounts': Prisma.sql`written JOIN reputation_fact f ON f.id = written.source_id`,
    'what it lets count': Prisma.sql`written JOIN reputation_fact r ON r.id = written.withdraws_id
      JOIN reputation_fact f ON f.id = r.source_id`,
  }[about];
  return Prisma.sql`
    WITH written AS (
      ${statement} RETURNING id, kind, source_id, post_id, withdraws_id, author_id, actor_id, day
    ), due AS (
      INSERT INTO reputation_due (member_id, day)
      SELECT party.id, min(f.day) FROM ${touched} CROSS JOIN LATERAL (
        VALUES (CASE WHEN f.kind::text = ANY(${heeded.author}::text[]) THEN f.author_id END),
          (CASE WHEN f.kind::text = ANY(${heeded.actor}::text[]) THEN f.actor_id END)
      ) AS party (id)
      WHERE party.id IS NOT NULL GROUP BY party.id RETURNING member_id
    )
    SELECT member_id AS "memberId" FROM due`;
}
