import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { type OpenStream, openStream } from '../../testing/open-stream.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { announce } from './realtime.consumer.ts';

let t: TestApi;
const open: OpenStream[] = [];
let lost = 0;
beforeAll(async () => {
  t = await startTestApi();
  await t.api.live.start(t.databaseUrl, () => lost++);
});
afterEach(async () => {
  for (const stream of open.splice(0)) stream.leave();
  await expect.poll(() => t.api.live.count()).toBe(0);
});
afterAll(() => t.close());

type Reader = { id: number } | null;

async function streamOf(reader: Reader, threadNumber?: number): Promise<OpenStream> {
  const cookie = reader ? await t.as(reader).cookie() : undefined;
  const stream = await openStream(t.fetch, { threadNumber, cookie });
  open.push(stream);
  return stream;
}

const began = (stream: OpenStream) => stream.until(({ kind }) => kind === 'NOW');
const ask = async (member: { id: number }, mutation: string) => {
  const { data, errors } = await t.as(member).ask(`mutation { ${mutation} }`);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('Error');
  await drain(t);
};
const vote = (member: { id: number }, postId: number) =>
  ask(member, `castVote(input: { postId: ${postId}, value: UP }) { __typename }`);
const answer = (member: { id: number }, threadId: number) =>
  ask(
    member,
    `addPost(input: { threadId: ${threadId}, markdown: "Open the valve for ten seconds." }) { __typename }`,
  );

describe('a thread’s stream', () => {
  test('begins with how the thread stands and carries what happens to it, to visitors as well', async () => {
    const thread = await buildThread(t.db);
    const { id: postId } = await buildAnswer(t.db, { threadId: thread.id });
    const stream = await streamOf(null, thread.id);
    expect(await began(stream)).toMatchObject({ answerCount: 1, postNumber: null, isYours: false });

    await vote(await buildMember(t.db), postId);
    expect(await stream.until(({ kind }) => kind === 'VOTES')).toMatchObject({
      postNumber: postId,
      votes: { upCount: 1, downCount: 0 },
    });

    await answer(await buildMember(t.db), thread.id);
    expect(await stream.until(({ kind }) => kind === 'POST_ADDED')).toMatchObject({ answerCount: 2 });

    await ask(
      await buildMember(t.db),
      `addComment(input: { postId: ${postId}, markdown: "Here as well." }) { __typename }`,
    );
    expect(await stream.until(({ kind }) => kind === 'COMMENTS')).toMatchObject({ postNumber: postId });

    await ask({ id: thread.authorId }, `acceptAnswer(input: { postId: ${postId} }) { __typename }`);
    expect(await stream.until(({ kind }) => kind === 'STANDING')).toMatchObject({ postNumber: postId });
  });

  test('tells who did it that it was they', async () => {
    const thread = await buildThread(t.db);
    const member = await buildMember(t.db);
    const [own, other] = [await streamOf(member, thread.id), await streamOf(null, thread.id)];
    await Promise.all([began(own), began(other)]);
    await answer(member, thread.id);
    expect(await own.until(({ kind }) => kind === 'POST_ADDED')).toMatchObject({ isYours: true });
    expect(await other.until(({ kind }) => kind === 'POST_ADDED')).toMatchObject({ isYours: false });
  });

  test('says that a post was taken down, and nothing of what happens to it then', async () => {
    const thread = await buildThread(t.db);
    const { id: postId } = await buildAnswer(t.db, { threadId: thread.id });
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const [visitor, judge] = [await streamOf(null, thread.id), await streamOf(moderator, thread.id)];
    await Promise.all([began(visitor), began(judge)]);
    await ask(moderator, `hidePost(input: { postId: ${postId}, reason: "Spam." }) { __typename }`);
    expect(await visitor.until(({ kind }) => kind === 'POST_REMOVED')).toMatchObject({
      postNumber: postId,
      votes: null,
    });
    const heard = visitor.changes.length;
    const payload = { threadId: thread.id, postId, commentId: 1, actorId: moderator.id };
    await announce(t.db, { eventId: '1', name: 'comment.edited', payload, at: new Date().toISOString() });
    await judge.until(({ kind }) => kind === 'COMMENTS');
    expect(visitor.changes.slice(heard)).toEqual([]);
  });

  test.each(['members', 'staff', 'moderators'])(
    'of the audience %s is refused to a visitor',
    async (audience) => {
      const category = await buildCategory(t.db, { readAudience: audience });
      const thread = await buildThread(t.db, { categoryId: category.id });
      const [hidden, absent] = [await streamOf(null, thread.id), await streamOf(null, 999_999_999)];
      await Promise.all([hidden.ended, absent.ended]);
      expect(hidden.errors).toEqual(absent.errors);
      expect(hidden.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
      expect(hidden.changes).toEqual([]);
    },
  );
});

describe('a reader’s stream ends before the next delivery when', () => {
  const staffThread = async () => {
    const category = await buildCategory(t.db, { readAudience: 'staff' });
    return buildThread(t.db, { categoryId: category.id });
  };

  /** What the reader is still told of a vote that comes after the change. */
  const toldAfter = async (reader: Reader, threadId: number, change: () => Promise<unknown>) => {
    const stream = await streamOf(reader, threadId);
    await began(stream);
    await change();
    const { id: postId } = await t.db.post.findFirstOrThrow({ where: { threadId, role: 'OPENING' } });
    const payload = { voteId: 1, postId, threadId, actorId: 1, value: 1 };
    await announce(t.db, { eventId: '1', name: 'vote.cast', payload, at: new Date().toISOString() });
    await stream.ended;
    return stream.changes.filter(({ kind }) => kind === 'VOTES');
  };

  test('their role is another', async () => {
    const agent = await buildMember(t.db, { role: 'AGENT' });
    const change = () => t.db.member.update({ where: { id: agent.id }, data: { role: 'MEMBER' } });
    expect(await toldAfter(agent, (await staffThread()).id, change)).toEqual([]);
  });

  test('they signed out', async () => {
    const agent = await buildMember(t.db, { role: 'AGENT' });
    const change = () => t.as(agent).ask('mutation { signOut { __typename } }');
    expect(await toldAfter(agent, (await staffThread()).id, change)).toEqual([]);
  });

  test('they were suspended', async () => {
    const member = await buildMember(t.db);
    const change = () =>
      t.db.member.update({ where: { id: member.id }, data: { suspendedUntil: new Date(Date.now() + 1e9) } });
    expect(await toldAfter(member, (await buildThread(t.db)).id, change)).toEqual([]);
  });

  test('they left', async () => {
    const member = await buildMember(t.db);
    const change = () => t.db.member.update({ where: { id: member.id }, data: { state: 'LEFT' } });
    expect(await toldAfter(member, (await buildThread(t.db)).id, change)).toEqual([]);
  });

  test('the category is for others now', async () => {
    const thread = await buildThread(t.db);
    const change = () => t.db.thread.update({ where: { id: thread.id }, data: { audience: 'staff' } });
    expect(await toldAfter(await buildMember(t.db), thread.id, change)).toEqual([]);
  });

  test('the thread was hidden', async () => {
    const thread = await buildThread(t.db);
    const change = () => t.db.thread.update({ where: { id: thread.id }, data: { state: 'HIDDEN' } });
    expect(await toldAfter(null, thread.id, change)).toEqual([]);
  });
});

describe('the inbox', () => {
  test('says how much is unread, first and whenever that changes, to its member alone', async () => {
    const thread = await buildThread(t.db);
    const asker = { id: thread.authorId };
    await t.db.follow.create({ data: { memberId: asker.id, kind: 'THREAD', subjectId: thread.id } });
    const [mine, others] = [await streamOf(asker), await streamOf(await buildMember(t.db))];
    await mine.until(({ unreadCount }) => unreadCount === 0);
    await answer(await buildMember(t.db), thread.id);
    await mine.until(({ unreadCount }) => unreadCount === 1);
    await ask(asker, 'markAllNotificationsRead { __typename }');
    await expect.poll(() => mine.changes.at(-1)?.unreadCount).toBe(0);
    const told = others.changes.filter(({ unreadCount }) => unreadCount !== undefined);
    expect(told).toEqual([{ __typename: 'InboxChange', unreadCount: 0 }]);
  });

  test('is nothing a visitor can wait for', async () => {
    const stream = await streamOf(null);
    await stream.ended;
    expect(stream.errors[0]?.extensions).toEqual({ code: 'SIGN_IN_FIRST' });
  });
});

describe('the listening connection', () => {
  const admin = async <T>(use: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(t.databaseUrl);
    await client.connect();
    return use(client).finally(() => client.end());
  };
  const listeners = () =>
    admin(async (client) => {
      const { rows } = await client.query(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'embassy live' AND datname = current_database()`,
      );
      return rows.map(({ pid }) => pid as number);
    });

  test('is one, comes back when the database ends it, and tells every stream that something was missed', async () => {
    const thread = await buildThread(t.db);
    const stream = await streamOf(null, thread.id);
    await began(stream);
    const [pid, ...more] = await listeners();
    expect(more).toEqual([]);
    await admin((client) => client.query('SELECT pg_terminate_backend($1)', [pid]));
    await stream.until(({ __typename }) => __typename === 'MissedChanges');
    expect(await listeners()).toHaveLength(1);
    expect(lost).toBe(1);
    await answer(await buildMember(t.db), thread.id);
    await stream.until(({ kind }) => kind === 'POST_ADDED');
  });
});

test('a thousand votes at once are a few deliveries, and the last tells the count of now', async () => {
  const thread = await buildThread(t.db);
  const { id: postId } = await buildAnswer(t.db, { threadId: thread.id });
  const stream = await streamOf(null, thread.id);
  await began(stream);
  const text = JSON.stringify({ about: 'thread', threadId: thread.id, kind: 'VOTES', postId, actorId: 1 });
  for (let n = 0; n < 10; n++) {
    await t.db.post.update({ where: { id: postId }, data: { upCount: { increment: 100 } } });
    await t.db.$queryRaw`SELECT count(pg_notify('embassy_live', ${text})) FROM generate_series(1, 100)`;
  }
  await stream.until(({ votes }) => votes?.upCount === 1000);
  expect(stream.changes.length).toBeLessThan(20);
});

describe('a stream that asks for too much', () => {
  test('is refused like any other request', async () => {
    const query = `subscription { changes(threadNumber: 1) { ${'__typename '.repeat(700)} } }`;
    const response = await t.fetch({
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    expect(await response.text()).toContain('DOCUMENT_TOO_LARGE');
  });

  test('is refused when the member has many open', async () => {
    const member = await buildMember(t.db);
    for (let n = 0; n < 12; n++) await streamOf(member);
    const refused = await streamOf(member);
    await refused.ended;
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_REACHED' });
    open[open.length - 2]!.leave();
    await expect.poll(() => t.api.live.count()).toBe(11);
    const admitted = await streamOf(member);
    await admitted.until(({ unreadCount }) => unreadCount === 0);
  });
});

test('after the stop nobody waits: streams end, and new ones end at once', async () => {
  const other = await startTestApi();
  const thread = await buildThread(other.db);
  const stream = await openStream(other.fetch, { threadNumber: thread.id });
  await began(stream);
  await other.api.live.stop();
  await stream.ended;
  await (await openStream(other.fetch, { threadNumber: thread.id })).ended;
  expect(other.api.live.count()).toBe(0);
  await pause(0);
  await other.close();
});

test('one’s own points and tier come as they change, to nobody else and to nobody who wants no games', async () => {
  const [author, without] = [await buildMember(t.db), await buildMember(t.db, { seesGames: false })];
  const answers = [
    await buildAnswer(t.db, { authorId: author.id }),
    await buildAnswer(t.db, { authorId: without.id }),
  ];
  const other = await buildMember(t.db);
  const [own, others, none] = [await streamOf(author), await streamOf(other), await streamOf(without)];
  const has = (points: number) => (change: { points?: number }) => change.points === points;
  expect(await own.until(has(0))).toMatchObject({ tier: { key: 'member' } });
  await others.until(has(0));
  for (const { id } of answers) await vote(await buildMember(t.db), id);
  expect(await own.until(has(10))).toMatchObject({ __typename: 'StandingChange', tier: { key: 'member' } });
  await t.db.standing.update({ where: { memberId: author.id }, data: { tier: 'fan', trust: 2 } });
  const payload = { memberId: author.id, changeId: 1 };
  await announce(t.db, { eventId: '1', name: 'tier.changed', payload, at: new Date().toISOString() });
  await own.until(({ tier }) => tier?.key === 'fan');
  // Whoever is told nothing was announced before.
  await t.db.member.update({ where: { id: without.id }, data: { unreadCount: 3 } });
  const inbox = { memberIds: [without.id, other.id] };
  await announce(t.db, { eventId: '2', name: 'inbox.changed', payload: inbox, at: new Date().toISOString() });
  await none.until(({ unreadCount }) => unreadCount === 3);
  const told = ({ changes }: OpenStream) => changes.filter(({ points }) => points !== undefined);
  expect(told(none)).toEqual([]);
  expect(told(others).map(({ points }) => points)).toEqual([0]);
});
