import { setTimeout as pause } from 'node:timers/promises';
import { createApi, createTasks } from '@embassy/api';
import { buildAnswer, buildMember } from '@embassy/api/testing/builders';
import { createMemoryBlobStore } from '@embassy/api/testing/memory-blob-store';
import { signInAs } from '@embassy/api/testing/sign-in-as';
import { createDatabase, type Database } from '@embassy/database';
import { startWorker } from '@embassy/database/outbox/start-worker';
import { createPostgresEngine } from '@embassy/search-indexer';
import { benchSettings } from '../search/bench-settings.ts';

/** Milliseconds. */
export type Spread = { median: number; p95: number };

export type BusyAuthor = {
  /** How many votes for one author were cast in how many seconds. */
  votes: number;
  seconds: number;
  /** From the answer to whoever voted to the entry in the ledger: the busy author’s, and of others meanwhile and before. */
  toLedger: Spread;
  othersToLedger: Spread;
  othersAlone: Spread;
  /** How much later others’ points come while one author is voted for by everybody: 1 would be not at all. */
  othersRatio: number;
  /** What a vote itself takes, from request to answer, with the busy author and without. */
  vote: Spread;
  voteAlone: Spread;
  /** A member’s page of points, as it is asked for: that of whoever has most, and of somebody. */
  pageOfMost: Spread;
  page: Spread;
};

const url = `${benchSettings.publicUrl}/graphql`;

/**
 * A thousand members vote for one author within a minute, and others vote for others, with a worker as the server has.
 * The community is filled already.
 */
export async function voteForOneAuthor(
  databaseUrl: string,
  { votes, seconds }: { votes: number; seconds: number },
): Promise<BusyAuthor> {
  const db = createDatabase(databaseUrl, { connections: 8 });
  const services = {
    db,
    settings: benchSettings,
    mailer: { send: async () => {} },
    search: createPostgresEngine(db),
    blobs: createMemoryBlobStore(),
  };
  const onBug = (error: unknown) => console.error(error);
  const api = createApi({ ...services, onBug });
  const ask = async (query: string, cookie = ''): Promise<string> => {
    const headers = { 'content-type': 'application/json', origin: benchSettings.publicUrl, cookie };
    const request = new Request(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await api.handleGraphql(request, { address: '127.0.0.1' })).text();
  };
  // The facts were made without votes, whose numbers they have.
  await db.$executeRaw`SELECT setval('vote_id_seq', (SELECT max(source_id) FROM reputation_fact))`;
  const voters = await db.member.findMany({
    where: { role: 'MEMBER' },
    select: { id: true },
    orderBy: { id: 'desc' },
    take: votes,
  });
  const cookies = await Promise.all(voters.map(({ id }) => signInAs(db, benchSettings.secret, id)));
  const author = await buildMember(db);
  const posts = await answersOf(db, author.id, 10);
  const others = await Promise.all(
    Array.from({ length: 20 }, async () => answersOf(db, (await buildMember(db)).id, 10)),
  ).then((all) => all.flat());

  const page = (handle: string) => `{ member(handle: "${handle}") { reputation reputationCurve { day balance }
    knownTags { points } knownProducts { points } reputationLedger(first: 20) { edges { node {
      points rule cause happenedAt post { path thread { title } } } } } } }`;
  const [most] = await db.standing.findMany({
    orderBy: { balance: 'desc' },
    take: 1,
    include: { member: true },
  });
  const somebody = await db.standing.findFirstOrThrow({
    where: { balance: { gt: 20, lt: 200 } },
    include: { member: true },
  });
  const timesOfPage = async (handle: string) => {
    const times: number[] = [];
    for (let n = 0; n < 20; n++) times.push((await timed(() => ask(page(handle)))).ms);
    return spreadOf(times.slice(2));
  };
  const pageOfMost = await timesOfPage(most!.member.handle);
  const ofSomebody = await timesOfPage(somebody.member.handle);

  const worker = await startWorker({ databaseUrl, tasks: createTasks(services), onError: onBug });
  const watcher = watchLedger(db);
  try {
    const cast = async (postId: number, cookie: string): Promise<Cast> => {
      const { value, ms } = await timed(() =>
        ask(`mutation { castVote(input: { postId: ${postId}, value: UP }) { __typename } }`, cookie),
      );
      if (!value.includes('"Post"')) throw new Error(`The vote was refused: ${value}`);
      return { postId, ms, answered: performance.now() };
    };
    // Others, two a second, before and while one author is voted for by everybody.
    const voteForOthers = async (from: number, until: () => boolean) => {
      const casts: Cast[] = [];
      for (let n = from; !until(); n++) {
        casts.push(await cast(others[n % others.length]!, cookies[n % cookies.length]!));
        await pause(500);
      }
      return casts;
    };
    const quietUntil = performance.now() + 15_000;
    const alone = await voteForOthers(0, () => performance.now() > quietUntil);

    let voting = true;
    const meanwhile = voteForOthers(alone.length, () => !voting);
    const begun = performance.now();
    const busy: Promise<Cast>[] = [];
    for (let n = 0; n < votes; n++) {
      const due = begun + (n * seconds * 1000) / votes;
      const early = due - performance.now();
      if (early > 0) await pause(early);
      busy.push(cast(posts[n % posts.length]!, cookies[n % cookies.length]!));
    }
    const castForOne = await Promise.all(busy);
    const took = (performance.now() - begun) / 1000;
    voting = false;
    const othersCast = await meanwhile;
    await watcher.settled(votes + othersCast.length + alone.length);
    const toLedger = (casts: readonly Cast[]) => spreadOf(watcher.delays(casts));
    const [othersToLedger, othersAlone] = [toLedger(othersCast), toLedger(alone)];
    return {
      votes,
      seconds: took,
      toLedger: toLedger(castForOne),
      othersToLedger,
      othersAlone,
      othersRatio: othersToLedger.median / othersAlone.median,
      vote: spreadOf(castForOne.map(({ ms }) => ms)),
      voteAlone: spreadOf(alone.map(({ ms }) => ms)),
      pageOfMost,
      page: ofSomebody,
    };
  } finally {
    watcher.stop();
    await worker.stop();
    await db.$disconnect();
  }
}

type Cast = { postId: number; ms: number; answered: number };

/** One post for each, in a thread of somebody else’s. */
async function answersOf(db: Database, authorId: number, count: number): Promise<number[]> {
  const made: number[] = [];
  for (let n = 0; n < count; n++) made.push((await buildAnswer(db, { authorId })).id);
  return made;
}

/** Looks every 20 ms what has come to the ledger; for each post the moments at which its entries were seen, in order. */
function watchLedger(db: Database) {
  const seen = new Map<number, number[]>();
  // Entries are seen once each, and a little back: transactions side by side commit their numbers out of order.
  const known = new Set<number>();
  const back = 500;
  let first = -1;
  let last = -1;
  let count = 0;
  let watching = true;
  const look = async () => {
    const rows = await db.$queryRaw<{ id: number; postId: number }[]>`
      SELECT e.id, f.post_id AS "postId" FROM reputation_entry e JOIN reputation_fact f ON f.id = e.fact_id
      WHERE e.id > ${Math.max(first, last - back)} AND e.rule = 'UPVOTED' ORDER BY e.id`;
    const at = performance.now();
    for (const { id, postId } of rows) {
      if (known.has(id)) continue;
      known.add(id);
      last = Math.max(last, id);
      count++;
      seen.set(postId, [...(seen.get(postId) ?? []), at]);
    }
  };
  const done = (async () => {
    const [{ top }] = (await db.$queryRaw<{ top: number }[]>`
      SELECT coalesce(max(id), 0) AS top FROM reputation_entry`) as [{ top: number }];
    last = first = top;
    while (watching) {
      await look();
      await pause(20);
    }
  })();
  return {
    async settled(expected: number) {
      for (let tries = 0; count < expected && tries < 600; tries++) await pause(50);
      if (count < expected) throw new Error(`Of ${expected} votes ${count} came to the ledger.`);
    },
    /** From the answer to each vote to its entry; a post’s votes come to the ledger in the order of their answers. */
    delays(casts: readonly Cast[]): number[] {
      return [...Map.groupBy(casts, ({ postId }) => postId)].flatMap(([postId, ofPost]) => {
        const moments = seen.get(postId) ?? [];
        const answers = ofPost.map(({ answered }) => answered).sort((a, b) => a - b);
        return answers.map((answered, n) => Math.max(0, moments[n]! - answered));
      });
    },
    stop() {
      watching = false;
      return done;
    },
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, ms: performance.now() - begun };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), p95: at(0.95) };
}
