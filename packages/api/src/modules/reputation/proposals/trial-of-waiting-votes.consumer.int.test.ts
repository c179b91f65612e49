import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { presets, type Rulebook, type Tiers } from '../../trust/index.ts';
import { dayOf } from '../judging/fact.ts';
import { rebuildLedger } from '../ledger/rebuild-ledger.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { decideTiers } from '../tiers/decide-tiers.ts';
import { tryRulebook } from '../trying/try-rulebook.ts';

const msOfDay = 86_400_000;
/** Fewer than a trial tells of, so that it tells of everybody whose points move. */
const people = 6;

const tiers: Tiers = {
  lowWater: 0.9,
  graceDays: 14,
  tiers: [
    { key: 'member', names: {}, formula: 'reputation >= 20', trust: 1 },
    { key: 'newcomer', names: {}, formula: 'true', trust: 0 },
  ],
};

type Drawing = { days: number; count: boolean; points: number };

const rulebookOf = ({ days: accountDays, count: newcomersCount, points: ANSWER }: Drawing): Rulebook => ({
  ...presets.embassy,
  rules: { ...presets.embassy.rules, UPVOTED: { points: { ANSWER }, capped: true, lifetime: null } },
  voting: {
    ...presets.embassy.voting,
    accountDays,
    tiers: newcomersCount ? {} : { newcomer: { count: false, down: false, perDay: 60 } },
  },
});
const rulebooks = fc.record({ days: fc.nat(12), count: fc.boolean(), points: fc.constantFrom(5, 10, 25) });

type Drawn = { voter: number; author: number; daysAgo: number; up: boolean };
const votes = fc.array(
  fc.record({
    // The one beyond is nobody who is known here, as with votes of a dump: these count from the beginning.
    voter: fc.nat(people),
    author: fc.nat(people - 1),
    daysAgo: fc.nat(20),
    up: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  }),
  { minLength: 5, maxLength: 30 },
);
/** When each joined: some long ago, some in these days. */
const joined = fc.array(fc.constantFrom(0, 1, 2, 4, 8, 15, 300), { minLength: people, maxLength: people });

/** A community of its own, with votes as they were cast and counted under a rulebook. */
async function community(t: TestApi, before: Rulebook, joinedDaysAgo: number[], drawn: Drawn[]) {
  await t.db.tiersVersion.create({ data: { version: 1, tiers: tiers as object } });
  await t.db.rulebookVersion.create({ data: { version: 1, rulebook: before as object } });
  const ago = (days: number) => new Date(Date.now() - days * msOfDay - 60_000);
  const members: { id: number }[] = [];
  for (const days of joinedDaysAgo) members.push(await buildMember(t.db, { joinedAt: ago(days) }));
  // As they would begin, and not as tests have members.
  await t.db.standing.deleteMany();
  await decideTiers(t.db, {});
  for (const { voter, author, daysAgo, up } of drawn) {
    if (voter === author) continue;
    const { id: threadId } = await buildThread(t.db);
    const { id: postId } = await buildAnswer(t.db, { threadId, authorId: members[author]!.id });
    const castAt = ago(Math.min(daysAgo, joinedDaysAgo[voter] ?? daysAgo));
    const memberId = members[voter]?.id ?? null;
    await t.db.vote.create({ data: { postId, memberId, value: up ? 1 : -1, castAt } });
  }
  await rebuildLedger(t.db);
  await decideTiers(t.db, {});
  await drain(t);
}

const standings = async (t: TestApi) => {
  const rows = await t.db.standing.findMany({ select: { memberId: true, balance: true, tier: true } });
  return new Map(rows.map(({ memberId, ...standing }) => [memberId, standing]));
};

/** What became of whoever's points moved, in the words of a trial. */
async function movedSince(t: TestApi, before: Awaited<ReturnType<typeof standings>>) {
  const after = await standings(t);
  return [...after]
    .map(([memberId, now]) => ({
      memberId,
      before: before.get(memberId)?.balance ?? 0,
      after: now.balance,
      tierAtOnce: now.tier,
    }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => a.memberId - b.memberId);
}

const told = (movers: readonly { memberId: number; before: number; after: number; tierAtOnce: string }[]) =>
  movers
    .map(({ memberId, before, after, tierAtOnce }) => ({ memberId, before, after, tierAtOnce }))
    .sort((a, b) => a.memberId - b.memberId);

test('votes of new accounts: trying shows for each member what publishing does, at once or from a day on', {
  timeout: 240_000,
}, async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(
      ...([rulebooks, rulebooks, joined, votes, fc.boolean()] as const),
      async (before, after, joinedDaysAgo, drawn, rescore) => {
        const t = await startTestApi();
        try {
          await community(t, rulebookOf(before), joinedDaysAgo, drawn);
          const rulebook = rulebookOf(after);
          const now = new Date();
          const fromDay = dayOf(now.getTime()) - 89;
          const beginning = rescore ? 'everything' : { fromDay };
          const was = await standings(t);
          const trial = await tryRulebook(t.db, { rulebook, beginning }, now);
          expect(await standings(t)).toEqual(was);
          const data = { version: 2, rulebook: rulebook as object };
          await t.db.rulebookVersion.create({
            data: rescore ? data : { ...data, fromDay: new Date(fromDay * msOfDay) },
          });
          await rebuildLedger(t.db, { now });
          await decideTiers(t.db, {}, now);
          await drain(t);
          const become = await movedSince(t, was);
          expect(told(trial.movers)).toEqual(become);
          expect(trial.rise + trial.fall).toBe(become.length);
          expect((await verifyLedger(t.db)).differences).toEqual([]);
          moved += become.length;
        } finally {
          await t.close();
        }
      },
    ),
    {
      numRuns: 10,
      endOnFailure: true,
      // The first rises to a tier whose votes count, so that their vote lifts the second, and that one’s the third.
      examples: [
        [
          { days: 0, count: false, points: 10 },
          { days: 0, count: false, points: 25 },
          [300, 300, 300, 300, 300, 300],
          [
            { voter: people, author: 0, daysAgo: 9, up: true },
            { voter: 0, author: 1, daysAgo: 8, up: true },
            { voter: 1, author: 2, daysAgo: 7, up: true },
          ],
          true,
        ],
      ],
    },
  );
  // It is about something: many of these moved.
  expect(moved).toBeGreaterThan(0);
});
