import { type Database, Prisma, type Transaction } from '@embassy/database';
import { measureMembers } from '../../reputation/index.ts';
import { type Formula, formulaOf, type Measure, measureKey, type PostMetricName } from '../../trust/index.ts';
import { type NewAward, tellAwards, type WrittenAward, writeAwards } from '../awards/write-awards.ts';
import { activeBadges, type EarnedBadge } from '../definitions/active-badges.ts';
import { measurePosts } from './measure-posts.ts';

/** Where something happened by which somebody may have earned a badge. */
export type HappenedTo =
  | { postId: number }
  | { threadId: number }
  | { openingOf: number }
  | { reportId: number }
  /** Votes of a case count again. */
  | { caseId: number }
  | { memberId: number };

/** Posts of a long thread are judged so many at a time. */
const batch = 300;

/**
 * Judges the posts and members that something happened to, by every badge they can earn, and gives what was earned. What
 * somebody has is never given again, so twice is once. Members are told once of all that one happening brought.
 */
export async function judgeHappening(db: Database, place: HappenedTo, now = new Date()): Promise<void> {
  const { postIds, memberIds } = await whatIsTouched(db, place);
  for (let at = 0; at === 0 || at < postIds.length; at += batch) {
    await db.$transaction(async (tx) => {
      const badges = await activeBadges(tx);
      const posts = postIds.slice(at, at + batch);
      const authors = await authorsOf(tx, posts);
      const members = [...new Set([...authors, ...(at === 0 ? memberIds : [])])];
      const earned = [
        ...(await earnedByPosts(tx, badges, posts)),
        ...(await earnedByMembers(tx, badges, members, now)),
      ];
      await give(tx, badges, earned, now);
    });
  }
}

async function whatIsTouched(
  db: Database,
  place: HappenedTo,
): Promise<{ postIds: number[]; memberIds: number[] }> {
  if ('memberId' in place) return { postIds: [], memberIds: [place.memberId] };
  if ('reportId' in place) {
    const report = await db.report.findUnique({
      where: { id: place.reportId },
      select: { reporterId: true },
    });
    return { postIds: [], memberIds: report?.reporterId ? [report.reporterId] : [] };
  }
  if ('caseId' in place) {
    const posts = await db.$queryRaw<{ id: number }[]>`
      SELECT DISTINCT f.post_id AS id FROM voting_case_fact cf JOIN reputation_fact f ON f.id = cf.fact_id
      WHERE cf.case_id = ${place.caseId} AND f.post_id IS NOT NULL ORDER BY 1`;
    return { postIds: posts.map(({ id }) => id), memberIds: [] };
  }
  // With a post its thread's opening: that others wrote there is something the opening can earn by.
  const posts = await db.$queryRaw<{ id: number }[]>`
    SELECT p.id FROM post p WHERE ${
      'postId' in place
        ? Prisma.sql`p.id = ${place.postId} OR (p.role = 'OPENING' AND p.thread_id = (SELECT thread_id FROM post WHERE id = ${place.postId}))`
        : 'openingOf' in place
          ? Prisma.sql`p.role = 'OPENING' AND p.thread_id = ${place.openingOf}`
          : Prisma.sql`p.thread_id = ${place.threadId}`
    } ORDER BY p.id`;
  return { postIds: posts.map(({ id }) => id), memberIds: [] };
}

async function authorsOf(tx: Transaction, postIds: readonly number[]): Promise<number[]> {
  if (postIds.length === 0) return [];
  const rows = await tx.post.findMany({
    where: { id: { in: [...postIds] } },
    select: { authorId: true },
    distinct: ['authorId'],
  });
  return rows.map(({ authorId }) => authorId);
}

const formula = (badge: EarnedBadge): Formula =>
  formulaOf(badge.formula, badge.way === 'POST' ? 'post' : 'member');

async function earnedByPosts(
  tx: Transaction,
  badges: readonly EarnedBadge[],
  postIds: readonly number[],
): Promise<NewAward[]> {
  const ofPosts = badges.filter(({ way }) => way === 'POST');
  const asked = [...new Set(ofPosts.flatMap((badge) => formula(badge).measures.map(({ metric }) => metric)))];
  const measured = await measurePosts(tx, postIds, asked as string[] as PostMetricName[]);
  return measured.flatMap(({ postId, authorId, measured }) =>
    ofPosts
      .filter((badge) => formula(badge).holds(measured))
      .map(({ id, repeats }) => ({
        badgeId: id,
        memberId: authorId,
        occasion: repeats ? `post:${postId}` : 'member',
        postId,
      })),
  );
}

/** Only what they do not have yet is measured for. */
async function earnedByMembers(
  tx: Transaction,
  badges: readonly EarnedBadge[],
  memberIds: readonly number[],
  now: Date,
): Promise<NewAward[]> {
  const ofMembers = badges.filter(({ way }) => way === 'MEMBER');
  if (ofMembers.length === 0 || memberIds.length === 0) return [];
  const members = await tx.$queryRaw<{ id: number; has: number[] }[]>`
    SELECT m.id, ARRAY(SELECT a.badge_id FROM badge_award a WHERE a.member_id = m.id) AS has
    FROM member m WHERE m.id = ANY(${[...memberIds]}::int[]) AND m.state <> 'LEFT' ORDER BY m.id`;
  const lacking = new Map(
    members.map(({ id, has }) => [id, ofMembers.filter((one) => !has.includes(one.id))]),
  );
  const asked = new Map<string, Measure>();
  for (const badge of new Set([...lacking.values()].flat()))
    for (const measure of formula(badge).measures) asked.set(measureKey(measure), measure);
  if (asked.size === 0) return [];
  const measured = await measureMembers(tx, [...lacking.keys()], [...asked.values()], now);
  return [...measured].flatMap(([memberId, measures]) =>
    lacking
      .get(memberId)!
      .filter((badge) => formula(badge).holds(measures))
      .map(({ id }) => ({ badgeId: id, memberId, occasion: 'member', postId: null })),
  );
}

/** What was before a badge was made is judged quietly, whichever way it comes up. */
async function give(
  tx: Transaction,
  badges: readonly EarnedBadge[],
  earned: readonly NewAward[],
  now: Date,
): Promise<void> {
  const byId = new Map(badges.map((badge) => [badge.id, badge]));
  const fresh = earned.filter(({ badgeId }) => byId.get(badgeId)!.settled);
  const late = earned.filter(({ badgeId }) => !byId.get(badgeId)!.settled);
  const told: WrittenAward[] = [
    ...(await writeAwards(tx, fresh, { cause: 'EARNED', now })),
    ...(await writeAwards(tx, late, { cause: 'LOOKED_BACK', now })).filter(
      ({ badgeId }) => byId.get(badgeId)!.tellJudged,
    ),
  ];
  await tellAwards(tx, told);
}
