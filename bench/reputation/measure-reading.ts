import { viewerFor } from '@embassy/api/kernel/viewer';
import { prepareBadges } from '@embassy/api/modules/badges/definitions/prepare-badges';
import { shippedBadges } from '@embassy/api/modules/badges/definitions/shipped-badges';
import { judgeEverybody } from '@embassy/api/modules/badges/judging/judge-everybody';
import { countCandidates } from '@embassy/api/modules/badges/judging/preview-badge';
import { boardPage } from '@embassy/api/modules/reputation/boards/board-page';
import { highlights } from '@embassy/api/modules/reputation/boards/highlights';
import { markBoards } from '@embassy/api/modules/reputation/boards/mark-boards';
import { ownPlace } from '@embassy/api/modules/reputation/boards/own-place';
import { matureVotes } from '@embassy/api/modules/reputation/facts/mature-votes';
import { dayOf } from '@embassy/api/modules/reputation/judging/fact';
import { expertiseOf } from '@embassy/api/modules/reputation/reading/expertise-of';
import { ledgerPage } from '@embassy/api/modules/reputation/reading/ledger-page';
import { reputationCurve } from '@embassy/api/modules/reputation/reading/reputation-curve';
import { shownStanding } from '@embassy/api/modules/reputation/reading/shown-standings';
import { loadProgress } from '@embassy/api/modules/reputation/tiers/load-progress';
import { findRings } from '@embassy/api/modules/reputation/voting-cases/find-rings';
import { findSeries } from '@embassy/api/modules/reputation/voting-cases/find-series';
import { createDatabase, type Database } from '@embassy/database';
import { startWorker } from '@embassy/database/outbox/start-worker';

/** What somebody waits for in front of a page: the median and the slowest of twenty members, and its statements. */
export type Read = { name: string; median: number; worst: number; statements: number };
/** What happens at night or each hour, in seconds. */
export type Job = { name: string; seconds: number };

export type Reading = { reads: Read[]; jobs: Job[] };

const everything = { topic: 'ALL', topicId: 0, period: 'EVER' } as const;
const members = 20;

/**
 * Reads pages of members from the busiest to somebody in the middle, then runs what runs by the clock. The ledger and the
 * boards of the community must be there.
 */
export async function measureReading(url: string, now: Date): Promise<Reading> {
  let statements = 0;
  // The queue's tables come with whoever works first; nothing is to be worked here.
  const worker = await startWorker({ databaseUrl: url, tasks: {}, onError: (error) => console.error(error) });
  await worker.stop();
  const db = createDatabase(url, { onQuery: () => statements++ });
  try {
    const jobs: Job[] = [
      { name: 'boards marked, highlights found', seconds: await seconds(() => markBoards(db, now)) },
    ];
    await db.$executeRaw`ANALYZE`;
    const ids = await spreadOverBoard(db);
    const reads: Read[] = [];
    for (const [name, read] of Object.entries(pagesOf(db, now))) {
      const times: number[] = [];
      await read(ids[0]!);
      statements = 0;
      for (const id of ids) times.push(1000 * (await seconds(() => read(id))));
      times.sort((a, b) => a - b);
      reads.push({
        name,
        median: times[Math.floor(times.length / 2)]!,
        worst: times.at(-1)!,
        statements: statements / ids.length,
      });
    }
    const today = dayOf(now.getTime());
    jobs.push(
      { name: 'series of votes looked for', seconds: await seconds(() => findSeries(db, today)) },
      { name: 'rings looked for', seconds: await seconds(() => findRings(db, today)) },
      {
        name: 'votes of new accounts let count',
        seconds: await seconds(() => matureVotes(db, 'of age', now)),
      },
      ...(await previews(db, now)),
      ...(await nightOfBadges(db, now)),
    );
    return { reads, jobs };
  } finally {
    await db.$disconnect();
  }
}

/** As a page asks for it, of the member with this number. */
function pagesOf(db: Database, now: Date): Record<string, (id: number) => Promise<unknown>> {
  const visitor = viewerFor(null, '192.0.2.1');
  return {
    'the balance on a profile': (id) => shownStanding({ db, viewer: visitor }, id),
    'a page of the ledger': (id) => ledgerPage(db, { memberId: id, own: true }, {}, { first: 20 }),
    'a page of one rule': (id) =>
      ledgerPage(db, { memberId: id, own: true }, { rule: 'UPVOTED' }, { first: 20 }),
    'the curve': (id) => reputationCurve(db, id),
    'what they know, by tag': (id) => expertiseOf(db, visitor, id, { about: 'tag', count: 8 }),
    'what is missing to the next tier': (id) => loadProgress(db, id, now),
    'the first page of a board': () => boardPage(db, everything, { first: 20 }, now),
    'their place on it and who is beside them': (id) => ownPlace(db, everything, id, now),
    'who rises': () => highlights(db, 'RISING', 20),
  };
}

/** Whoever has most, the one in the middle of the board, and between them. */
async function spreadOverBoard(db: Database): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT member_id AS id FROM (
      SELECT member_id, row_number() OVER (ORDER BY points DESC, member_id DESC) - 1 AS place, count(*) OVER () AS all
      FROM board_points WHERE topic = 'ALL' AND period = 'EVER' AND points > 0
    ) ranked WHERE place % greatest(1, "all" / ${members}) = 0 ORDER BY place LIMIT ${members}`;
  return rows.map(({ id }) => id);
}

/** Every badge of ours as an admin would see it before it is saved: the slowest and the middle. */
async function previews(db: Database, now: Date): Promise<Job[]> {
  const timed: Job[] = [];
  for (const badge of shippedBadges) {
    if (badge.way === 'HAND') continue;
    const { way, formula, repeats, key } = badge;
    const rule = { id: null, way, formula, repeats };
    timed.push({ name: key, seconds: await seconds(() => countCandidates(db, rule, now)) });
  }
  timed.sort((a, b) => b.seconds - a.seconds);
  const [slowest, middle] = [timed[0]!, timed[Math.floor(timed.length / 2)]!];
  return [
    { name: `preview of a badge, in the middle (${middle.name})`, seconds: middle.seconds },
    { name: `preview of a badge, the slowest (${slowest.name})`, seconds: slowest.seconds },
  ];
}

/** What a night gives, once every badge was looked back for. */
async function nightOfBadges(db: Database, now: Date): Promise<Job[]> {
  await prepareBadges(db);
  await db.badge.updateMany({ data: { judgedAt: now } });
  const first = await seconds(() => judgeEverybody(db, now));
  const later = await seconds(() => judgeEverybody(db, now));
  return [
    { name: 'badges that time alone brings, given to all at once', seconds: first },
    { name: 'the same in a night when nobody gets any', seconds: later },
  ];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
