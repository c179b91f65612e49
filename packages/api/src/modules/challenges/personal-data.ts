import type { Challenge, ChallengeEntry } from '@embassy/database';
import type { PersonalData } from '../../kernel/personal-data.ts';
import { showsShortlist } from './shows-shortlist.rules.ts';

/**
 * Challenges that a member made for the brand, and where they judged or were placed. What they made stands when they
 * leave, with their opaque number; what they said of entries as jurors goes.
 */
export const challengesPersonalData: PersonalData = {
  models: ['Challenge', 'ChallengeJuror', 'ChallengeMark'],
  async export(db, memberId) {
    const made = await db.challenge.findMany({
      where: { createdById: memberId },
      select: { slug: true, title: true, createdAt: true },
      orderBy: { id: 'asc' },
    });
    const entries = await db.challengeEntry.findMany({
      where: { thread: { authorId: memberId } },
      include: { challenge: true },
      orderBy: { id: 'asc' },
    });
    const juries = await db.challengeJuror.findMany({
      where: { memberId },
      select: { invitedAt: true, challenge: { select: { slug: true } } },
      orderBy: { challengeId: 'asc' },
    });
    const marks = await db.challengeMark.findMany({
      where: { memberId },
      select: { shortlist: true, note: true, markedAt: true, entry: { select: { threadId: true } } },
      orderBy: { entryId: 'asc' },
    });
    const awards = await db.challengeAward.findMany({
      where: { memberId },
      select: {
        ...{ part: true, awardedAt: true, withdrawnAt: true },
        entry: true,
        challenge: true,
      },
      orderBy: { id: 'asc' },
    });
    return {
      challengesMade: made.map(({ createdAt, ...one }) => ({ ...one, createdAt: createdAt.toISOString() })),
      challengesEntered: entries.map(({ challenge, enteredAt, withdrawnAt, threadId, ...entry }) => ({
        ...{ threadId, challenge: challenge.slug, enteredAt: enteredAt.toISOString() },
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        ...judged(entry, challenge),
      })),
      juries: juries.map(({ invitedAt, challenge }) => ({
        ...{ challenge: challenge.slug, invitedAt: invitedAt.toISOString() },
      })),
      marksOfEntries: marks.map(({ entry, markedAt, shortlist, note }) => ({
        ...{ threadId: entry.threadId, shortlist, note, markedAt: markedAt.toISOString() },
      })),
      placedInChallenges: awards.map(({ challenge, entry, awardedAt, withdrawnAt, part }) => ({
        ...{ challenge: challenge.slug, part, threadId: entry.threadId, awardedAt: awardedAt.toISOString() },
        ...placed(entry, challenge),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
    };
  },
  async erase(tx, memberId) {
    await tx.challengeMark.deleteMany({ where: { memberId } });
    await tx.challengeJuror.deleteMany({ where: { memberId } });
  },
};

/** What was decided of an entry and why, once everybody may read it. */
const judged = (entry: Judged, challenge: Challenge) => ({
  ...(showsShortlist(challenge, new Date())
    ? {
        shortlistedAt: entry.shortlistedAt?.toISOString() ?? null,
        shortlistReason: entry.shortlistReason,
      }
    : { shortlistedAt: null, shortlistReason: null }),
  ...placed(entry, challenge),
});

const placed = ({ place, award, placeReason }: Judged, { resultAt }: Challenge) =>
  resultAt ? { place, award, placeReason } : { place: null, award: null, placeReason: null };

type Judged = Pick<ChallengeEntry, 'shortlistedAt' | 'shortlistReason' | 'place' | 'award' | 'placeReason'>;
