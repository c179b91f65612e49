import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { verifyLedger } from './ledger/verify-ledger.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(async () => {
  await drain(t);
  expect((await verifyLedger(t.db)).differences).toEqual([]);
  await t.close();
});

type Member = { id: number };

/** Does something as a member and lets everything happen that follows from it. */
const act = async (member: Member, mutation: string, input: string) => {
  const { data } = await t
    .as(member)
    .ask(`mutation { ${mutation}(input: { ${input} }) { __typename ... on Error { code } } }`);
  expect(data[mutation]).not.toHaveProperty('code');
  await drain(t);
};
const vote = (member: Member, postId: number, value = 'UP') =>
  act(member, 'castVote', `postId: ${postId}, value: ${value}`);

const balance = async ({ id }: Member) =>
  (await t.db.standing.findUnique({ where: { memberId: id } }))?.balance ?? 0;
const ledger = async ({ id }: Member) =>
  (await t.db.reputationEntry.findMany({ where: { memberId: id }, orderBy: { id: 'asc' } })).map(
    ({ points, rule, cause }) => `${points} ${rule} ${cause}`,
  );

const password = 'a warm grey morning';

/** Somebody who joined by themselves a while ago, and can leave. */
async function join(handle: string): Promise<Member> {
  const { data } = await t.ask(`mutation { signUp(input: {
    email: "${handle}@example.org", password: "${password}", handle: "${handle}", displayName: "Somebody", locale: "en"
  }) { ... on SignedUp { member { number } } } }`);
  const id = data.signUp.member.number;
  // Long enough ago for their votes to count.
  await t.db.member.update({ where: { id }, data: { joinedAt: new Date(Date.now() - 30 * 86_400_000) } });
  return { id };
}

async function setUp() {
  const [asker, author, voter] = await Promise.all([1, 2, 3].map(() => buildMember(t.db)));
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const thread = await buildThread(t.db, { authorId: asker!.id });
  const answer = await buildAnswer(t.db, { threadId: thread.id, authorId: author!.id });
  return { asker: asker!, author: author!, voter: voter!, moderator, thread, answer };
}

describe('the ledger', () => {
  test('gets an entry for a vote, another when it is taken back, a third when it is cast anew', async () => {
    const { author, voter, answer } = await setUp();
    await vote(voter, answer.id);
    expect(await balance(author)).toBe(10);
    const [entry] = await t.db.reputationEntry.findMany({ where: { memberId: author.id } });
    expect(entry).toMatchObject({
      points: 10,
      full: 10,
      limit: null,
      turn: 0,
      version: 1,
      actorId: voter.id,
    });
    expect(entry!.day.toISOString().slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    await act(voter, 'withdrawVote', `postId: ${answer.id}`);
    expect(await balance(author)).toBe(0);
    await vote(voter, answer.id);
    expect(await ledger(author)).toEqual([
      '10 UPVOTED EARNED',
      '-10 UPVOTED TAKEN_BACK',
      '10 UPVOTED EARNED',
    ]);
    const facts = await t.db.reputationFact.findMany({
      where: { postId: answer.id, kind: { not: 'POSTING' } },
      orderBy: { id: 'asc' },
    });
    expect(facts.map(({ kind }) => kind)).toEqual(['UPVOTE', 'WITHDRAWAL', 'UPVOTE']);
    expect(facts[1]).toMatchObject({ withdrawsId: facts[0]!.id });
  });

  test('takes and gives on both sides of a vote down, and turns it round with the opposite vote', async () => {
    const { author, voter, answer } = await setUp();
    const other = await buildAnswer(t.db, { authorId: voter.id });
    for (const owner of [author, voter]) {
      await vote(await buildMember(t.db), owner === author ? answer.id : other.id);
    }
    await vote(voter, answer.id, 'DOWN');
    expect([await balance(author), await balance(voter)]).toEqual([8, 9]);
    await vote(voter, answer.id, 'UP');
    expect([await balance(author), await balance(voter)]).toEqual([20, 10]);
  });

  test('follows an acceptance that moves, and is not moved by one’s own', async () => {
    const { asker, author, thread, answer } = await setUp();
    const second = await buildMember(t.db);
    const better = await buildAnswer(t.db, { threadId: thread.id, authorId: second.id });
    const own = await buildAnswer(t.db, { threadId: thread.id, authorId: asker.id });
    await act(asker, 'acceptAnswer', `postId: ${answer.id}`);
    expect([await balance(asker), await balance(author)]).toEqual([2, 15]);
    await act(asker, 'acceptAnswer', `postId: ${better.id}`);
    expect([await balance(asker), await balance(author), await balance(second)]).toEqual([2, 0, 15]);
    const [earned, ...moved] = await ledger(asker);
    expect(earned).toBe('2 ACCEPTING EARNED');
    // Which of the two posts is looked at first is the queue's choice.
    expect(moved.toSorted()).toEqual(['-2 ACCEPTING TAKEN_BACK', '2 ACCEPTING EARNED']);
    await act(asker, 'acceptAnswer', `postId: ${own.id}`);
    expect([await balance(asker), await balance(second)]).toEqual([0, 0]);
    await act(asker, 'withdrawAcceptance', `postId: ${own.id}`);
    expect(await balance(asker)).toBe(0);
  });

  test('takes back what a post brought when it is deleted or hidden, with all that hangs on it, and gives it again', async () => {
    const { asker, author, voter, moderator, thread, answer } = await setUp();
    await vote(voter, answer.id);
    await vote(voter, thread.openingId);
    await act(moderator, 'verifyAnswer', `postId: ${answer.id}`);
    expect([await balance(asker), await balance(author)]).toEqual([5, 20]);
    await act(moderator, 'hidePost', `postId: ${answer.id}, reason: "Somebody’s address"`);
    expect(await balance(author)).toBe(0);
    await act(moderator, 'unhidePost', `postId: ${answer.id}, reason: "It is gone"`);
    // The verification was withdrawn when it was hidden.
    expect(await balance(author)).toBe(10);
    await act(moderator, 'deletePost', `postId: ${thread.openingId}, reason: "Asked by letter"`);
    expect([await balance(asker), await balance(author)]).toEqual([0, 0]);
    await act(moderator, 'undeletePost', `postId: ${thread.openingId}, reason: "Asked again"`);
    expect([await balance(asker), await balance(author)]).toEqual([5, 10]);
    expect(await ledger(asker)).toEqual([
      '5 UPVOTED EARNED',
      '-5 UPVOTED TAKEN_BACK',
      '5 UPVOTED COUNTS_AGAIN',
    ]);
  });

  test('keeps what was given in a thread that is merged away, but for its acceptance', async () => {
    const { asker, author, voter, moderator, thread, answer } = await setUp();
    await vote(voter, thread.openingId);
    await vote(voter, answer.id);
    await act(asker, 'acceptAnswer', `postId: ${answer.id}`);
    const into = await buildThread(t.db);
    await act(
      moderator,
      'mergeThread',
      `threadId: ${thread.id}, intoThreadId: ${into.id}, reason: "The same"`,
    );
    expect([await balance(asker), await balance(author)]).toEqual([5, 10]);
    // What was the question is an answer there, and from now on it is voted on as one.
    await vote(await buildMember(t.db), thread.openingId);
    expect(await balance(asker)).toBe(15);
  });

  test('stands when the voter leaves, and loses what the leaver took along', async () => {
    const { asker, thread } = await setUp();
    const [author, voter] = [await join('author'), await join('voter')];
    const answer = await buildAnswer(t.db, { threadId: thread.id, authorId: author.id });
    await vote(voter, answer.id);
    await vote(voter, thread.openingId);
    await act(asker, 'acceptAnswer', `postId: ${answer.id}`);
    await act(voter, 'leaveCommunity', `keepPosts: false, password: "${password}"`);
    expect([await balance(asker), await balance(author)]).toEqual([7, 25]);
    await act(author, 'leaveCommunity', `keepPosts: false, password: "${password}"`);
    expect([await balance(asker), await balance(author)]).toEqual([5, 0]);
  });

  test('is exact at the cap in whatever order votes come, and tells those that brought nothing', async () => {
    const { author, answer } = await setUp();
    const day = new Date().toISOString().slice(0, 10);
    await t.db.$executeRaw`
      INSERT INTO vote (post_id, value, cast_at)
      SELECT ${answer.id}, 1, ${day}::timestamptz + n * interval '1 millisecond' FROM generate_series(1, 22) AS n`;
    const voter = await buildMember(t.db);
    await vote(voter, answer.id);
    expect(await balance(author)).toBe(200);
    const limited = await t.db.reputationEntry.findMany({
      where: { memberId: author.id, limit: 'DAILY_CAP' },
    });
    expect(limited.map(({ points, full }) => [points, full])).toEqual([
      [0, 10],
      [0, 10],
      [0, 10],
    ]);
    await act(voter, 'withdrawVote', `postId: ${answer.id}`);
    await vote(voter, answer.id, 'DOWN');
    expect(await balance(author)).toBe(198);
  });

  test('only grows, and so do facts and published rulebooks', async () => {
    const { voter, answer } = await setUp();
    await vote(voter, answer.id);
    for (const table of ['reputation_entry', 'reputation_fact', 'rulebook_version']) {
      for (const change of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET ${table === 'rulebook_version' ? 'version = 9' : 'day = now()'}`,
      ]) {
        await expect(t.db.$executeRawUnsafe(change)).rejects.toThrow(`${table} only grows`);
      }
    }
  });
});

test('an author whom another judging holds is left for a moment later, and nobody else waits', async () => {
  const [busy, other] = [await setUp(), await setUp()];
  let drained: Promise<void> = Promise.resolve();
  await t.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM standing WHERE member_id = ${busy.author.id} FOR UPDATE`;
    for (const { voter, answer } of [busy, other]) {
      await t
        .as(voter)
        .ask(`mutation { castVote(input: { postId: ${answer.id}, value: UP }) { __typename } }`);
    }
    drained = drain(t);
    await expect.poll(() => balance(other.author), { timeout: 10_000 }).toBe(10);
    expect(await balance(busy.author)).toBe(0);
  });
  await drained;
  expect(await balance(busy.author)).toBe(10);
});
