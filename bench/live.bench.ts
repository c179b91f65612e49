import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createApi, createTasks } from '@embassy/api';
import { presets } from '@embassy/api/modules/trust/index';
import { buildAnswer, buildMember, buildThread } from '@embassy/api/testing/builders';
import { createMemoryBlobStore } from '@embassy/api/testing/memory-blob-store';
import { type OpenStream, openStream } from '@embassy/api/testing/open-stream';
import { signInAs } from '@embassy/api/testing/sign-in-as';
import { createDatabase, type Database } from '@embassy/database';
import { startWorker } from '@embassy/database/outbox/start-worker';
import { createPostgresEngine } from '@embassy/search-indexer';
import { benchSettings } from './search/bench-settings.ts';
import { withOwnDatabase } from './search/own-database.ts';

export const description =
  'How soon a vote is seen by those who look at its thread, in this process and in another. [--streams N] [--votes N]';

type Tools = { database(): Promise<{ url: string }> };
type Spread = { median: number; p95: number; worst: number };

type Result = {
  streams: number;
  /** From the answer to whoever voted to the first reader who was told, and to the last, in milliseconds. */
  first: Spread;
  last: Spread;
  /** What the last of many readers waits for longer than a single one: 1 would be nothing. */
  lastToSingle: number;
  /** Deliveries of 500 votes that are announced at once, to each reader. */
  deliveriesOfStorm: number;
  /** Statements that one delivery costs, however many look. */
  statementsPerDelivery: number;
};

/** Measures with two processes' worth of streams, on a database of its own, and drops it. */
export async function run(args: readonly string[], tools: Tools): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: { streams: { type: 'string', default: '200' }, votes: { type: 'string', default: '30' } },
  });
  const streams = Number(values.streams);
  const votes = Number(values.votes);
  if (!(streams >= 2 && votes >= 2)) throw new Error('--streams and --votes are numbers above one.');
  return withOwnDatabase((await tools.database()).url, (url) => measure(url, streams, votes));
}

export default run;

async function measure(url: string, streams: number, votes: number): Promise<Result> {
  let statements = 0;
  const db = createDatabase(url, { connections: 5, onQuery: () => statements++ });
  const writing = createDatabase(url, { connections: 5 });
  const services = {
    db: writing,
    settings: benchSettings,
    mailer: { send: async () => {} },
    search: createPostgresEngine(writing),
    blobs: createMemoryBlobStore(),
  };
  const onBug = (error: unknown) => console.error(error);
  // The readers' process and the writer's know nothing of each other but the database.
  const reading = createApi({ ...services, db, onBug });
  const writer = createApi({ ...services, onBug });
  const worker = await startWorker({ databaseUrl: url, tasks: createTasks(services), onError: onBug });
  await reading.live.start(url, onBug);
  try {
    // As many votes as are asked for: what a day has is not what is measured.
    const voting = { ...presets.embassy.voting, perDay: null };
    await writing.rulebookVersion.create({
      data: { version: 1, rulebook: { ...presets.embassy, voting } },
      select: { version: true },
    });
    const thread = await buildThread(writing);
    const { id: postId } = await buildAnswer(writing, { threadId: thread.id });
    const vote = await voterOf(writing, writer, postId);
    const open = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, n) =>
          openStream(
            (init) =>
              reading.handleGraphql(new Request(`${benchSettings.publicUrl}/graphql`, init), {
                address: `10.0.${n >> 8}.${n & 255}`,
              }),
            { threadNumber: thread.id },
          ),
        ),
      );

    const [alone] = await open(1);
    const single = await times(votes, vote, [alone!]);
    const many = [alone!, ...(await open(streams - 1))];
    await Promise.all(many.map((stream) => stream.until(({ kind }) => kind === 'NOW')));
    const timed = await times(votes, vote, many);

    statements = 0;
    await vote();
    await pause(1_000);
    const statementsPerDelivery = statements;
    const before = many[0]!.changes.length;
    const text = JSON.stringify({ about: 'thread', threadId: thread.id, kind: 'VOTES', postId, actorId: 1 });
    for (let n = 0; n < 500; n++) await writing.$executeRaw`SELECT pg_notify('embassy_live', ${text})`;
    await pause(1_000);
    const result: Result = {
      streams,
      first: spreadOf(timed.map(({ first }) => first)),
      last: spreadOf(timed.map(({ last }) => last)),
      lastToSingle: median(timed.map(({ last }) => last)) / median(single.map(({ last }) => last)),
      deliveriesOfStorm: many[0]!.changes.length - before,
      statementsPerDelivery,
    };
    for (const stream of many) stream.leave();
    print(result);
    return result;
  } finally {
    await reading.live.stop();
    await worker.stop();
    await db.$disconnect();
    await writing.$disconnect();
  }
}

/** Votes through the api, and takes the vote back the next time. */
async function voterOf(db: Database, api: ReturnType<typeof createApi>, postId: number) {
  const cookie = await signInAs(db, benchSettings.secret, (await buildMember(db)).id);
  let voted = false;
  return async () => {
    const query = voted
      ? `mutation { withdrawVote(input: { postId: ${postId} }) { __typename } }`
      : `mutation { castVote(input: { postId: ${postId}, value: UP }) { __typename } }`;
    voted = !voted;
    const headers = { 'content-type': 'application/json', origin: benchSettings.publicUrl, cookie };
    const request = { method: 'POST', headers, body: JSON.stringify({ query }) };
    const response = await api.handleGraphql(new Request(`${benchSettings.publicUrl}/graphql`, request), {
      address: '127.0.0.1',
    });
    const text = await response.text();
    if (!text.includes('"Post"')) throw new Error(`The vote was refused: ${text}`);
  };
}

/** How long each vote took to be seen by the first and by the last of the readers. */
async function times(votes: number, vote: () => Promise<void>, streams: readonly OpenStream[]) {
  const measured: { first: number; last: number }[] = [];
  for (let n = 0; n < votes; n++) {
    // At no fixed beat: the relay polls at one.
    await pause(300 + Math.random() * 300);
    const counts = streams.map(({ changes }) => changes.length);
    const seen = streams.map((stream, i) =>
      stream.until((change) => stream.changes.indexOf(change) >= counts[i]!).then(() => performance.now()),
    );
    await vote();
    const answered = performance.now();
    const at = await Promise.all(seen);
    measured.push({ first: Math.min(...at) - answered, last: Math.max(...at) - answered });
  }
  return measured;
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

function print(result: Result): void {
  const spread = ({ median, p95, worst }: Spread) => `median ${median} ms, 95 % ${p95} ms, worst ${worst} ms`;
  console.log(`${result.streams} streams in one process, a vote through another`);
  console.log(`voted to first reader: ${spread(result.first)}`);
  console.log(`voted to last reader:  ${spread(result.last)}`);
  console.log(`the last of them waits ${result.lastToSingle.toFixed(2)} times as long as a single one`);
  console.log(`500 votes at once: ${result.deliveriesOfStorm} deliveries to each`);
  console.log(`statements for a delivery: ${result.statementsPerDelivery}`);
}
