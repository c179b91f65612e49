import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerFor } from '../../kernel/viewer.ts';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { castVote } from '../votes/cast-vote.ts';
import { matureVotes } from './facts/mature-votes.ts';
import { rebuildLedger } from './ledger/rebuild-ledger.ts';
import { rescoreEverybody } from './ledger/rescore-everybody.ts';
import { verifyLedger } from './ledger/verify-ledger.ts';
import { recordWhatHappened } from './reputation.consumer.ts';
import { watchVoting } from './voting-cases/watch-voting.ts';

/*
 * Whoever wants points without helping: each test plays one way of trying, and says what it brings.
 */

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
  // What builders make is told by no event.
  await rebuildLedger(t.db);
});
afterAll(async () => {
  await drain(t);
  expect((await verifyLedger(t.db)).differences).toEqual([]);
  expect(await rebuildLedger(t.db)).toMatchObject({ entries: 0 });
  await t.close();
});

type Member = { id: number };
const minute = 60_000;
const day = 86_400_000;
const midnight = Math.floor(Date.now() / day) * day;
/** A moment of a day that is over. */
const before = (days: number, hour = 12) => new Date(midnight - days * day + hour * 60 * minute);

const act = async (member: Member, mutation: string, input: string) =>
  (
    await t
      .as(member)
      .ask(`mutation { ${mutation}(input: { ${input} }) { __typename ... on Error { code } } }`)
  ).data[mutation];
const vote = (member: Member, postId: number, value = 'UP') =>
  act(member, 'castVote', `postId: ${postId}, value: ${value}`);

/** The same act as if it were another moment. */
async function voteAt(member: Member, postId: number, at: Date, value: 1 | -1 = 1): Promise<void> {
  const row = await t.db.member.findUniqueOrThrow({ where: { id: member.id } });
  const actor = { ...row, trust: 1, mayPost: true, sessionId: 'test' };
  const { settings } = t;
  await castVote(
    { db: t.db, actor, viewer: viewerFor(actor, '192.0.2.1'), settings, requestId: 'test', now: at },
    { postId, value },
  );
}

const balance = async ({ id }: Member) =>
  (await t.db.standing.findUnique({ where: { memberId: id } }))?.balance ?? 0;
const ledger = async ({ id }: Member) =>
  (await t.db.reputationEntry.findMany({ where: { memberId: id }, orderBy: { id: 'asc' } })).map(
    ({ points, rule, cause }) => `${points} ${rule} ${cause}`,
  );
const members = (count: number, data: object = {}) =>
  Promise.all(Array.from({ length: count }, () => buildMember(t.db, data)));
const answersOf = (author: Member, count: number) =>
  Promise.all(Array.from({ length: count }, () => buildAnswer(t.db, { authorId: author.id })));
const acts = async (member: Member) =>
  (await t.db.notification.findMany({ where: { memberId: member.id }, orderBy: { id: 'asc' } })).map(
    ({ act: what }) => what,
  );

/** What somebody watches at night: the days that are over, as if the next had just begun. */
const watch = async () => {
  const found = await watchVoting(t.db, new Date(midnight + 12 * minute));
  await drain(t);
  return found;
};

/** Members who vote for many, as members do, so that others are not the whole community. */
async function crowd(): Promise<Member[]> {
  const [voters, authors] = [await members(10), await members(5)];
  for (const author of authors) {
    const [post] = await answersOf(author, 1);
    await t.db.vote.createMany({
      data: voters.map(({ id: memberId }) => ({ postId: post!.id, memberId, value: 1, castAt: before(9) })),
    });
    await recordWhatHappened(t.db, { postId: post!.id });
  }
  await drain(t);
  return voters;
}

describe('a vote on what one wrote', () => {
  const own = async (author: Member, postId: number) => (await vote(author, postId)).code;

  test('is refused on whatever it is, as long as it is one’s own', async () => {
    const author = await buildMember(t.db);
    for (const kind of ['QUESTION', 'TIP', 'IDEA', 'DISCUSSION'] as const) {
      const thread = await buildThread(t.db, { kind, authorId: author.id });
      expect(await own(author, thread.openingId)).toBe('OWN_POST');
    }
    const [answer] = await answersOf(author, 1);
    expect(await own(author, answer!.id)).toBe('OWN_POST');
    // It belongs to everybody, and was written by one.
    const [wiki] = await answersOf(author, 1);
    const origin = { url: 'https://wiki.example/a/1', licence: 'CC BY-SA 4.0', authorName: 'All' };
    await t.db.postOrigin.create({ data: { postId: wiki!.id, ...origin, communityWikiAt: before(9) } });
    expect(await own(author, wiki!.id)).toBe('OWN_POST');
  });

  test('does not come about when threads are merged, whoever asked and voted', async () => {
    const [asker, author] = await members(2);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const asked = await buildThread(t.db, { authorId: asker!.id });
    const answer = await buildAnswer(t.db, { threadId: asked.id, authorId: author!.id });
    await vote(asker!, answer.id);
    await vote(author!, asked.openingId);
    await drain(t);
    // What the author of the answer asked: the merged thread has them as asker.
    const into = await buildThread(t.db, { authorId: author!.id });
    await act(
      moderator,
      'mergeThread',
      `threadId: ${asked.id}, intoThreadId: ${into.id}, reason: "The same"`,
    );
    await drain(t);
    expect([await balance(asker!), await balance(author!)]).toEqual([5, 10]);
    expect(await own(author!, answer.id)).toBe('OWN_POST');
    expect(await own(asker!, asked.openingId)).toBe('OWN_POST');
    expect(await own(author!, into.openingId)).toBe('OWN_POST');
    // To accept one's own answer is possible there, and brings nothing to either side of them.
    expect(await act(author!, 'acceptAnswer', `postId: ${answer.id}`)).toEqual({ __typename: 'Post' });
    await drain(t);
    expect(await balance(author!)).toBe(10);
  });

  test('does not come about when a thread moves to another category', async () => {
    const [author, voter] = await members(2);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const thread = await buildThread(t.db, { authorId: author!.id });
    await vote(voter!, thread.openingId);
    await drain(t);
    const { id: categoryId } = await buildCategory(t.db);
    await act(
      moderator,
      'moveThread',
      `threadId: ${thread.id}, categoryId: ${categoryId}, reason: "Better there"`,
    );
    await drain(t);
    expect(await own(author!, thread.openingId)).toBe('OWN_POST');
    expect(await balance(author!)).toBe(5);
    // It counts with the weight of the category in which it was given.
    const facts = await t.db.reputationFact.findMany({ where: { postId: thread.openingId, kind: 'UPVOTE' } });
    expect(facts.map((fact) => fact.categoryId)).toEqual([thread.categoryId]);
  });

  test('brings nothing if a row says so after all, or a post is given to who voted for it', async () => {
    const [author, heir] = await members(2);
    const posts = await answersOf(author!, 3);
    const [own, given, late] = posts.map(({ id }) => id);
    await t.db.vote.create({ data: { postId: own!, memberId: author!.id, value: 1 } });
    await t.db.vote.create({ data: { postId: given!, memberId: heir!.id, value: 1 } });
    await t.db.vote.create({ data: { postId: late!, memberId: heir!.id, value: 1 } });
    await recordWhatHappened(t.db, { postId: late! });
    await t.db.post.updateMany({ where: { id: { in: [given!, late!] } }, data: { authorId: heir!.id } });
    for (const postId of posts.map(({ id }) => id)) await recordWhatHappened(t.db, { postId });
    await drain(t);
    // Who wrote it when it was voted on has earned it; the heir gets nothing by their own votes.
    expect([await balance(author!), await balance(heir!)]).toEqual([10, 0]);
  });

  test('is refused to whoever claims an imported member: they are that member', async () => {
    const imported = await buildMember(t.db);
    const [answer] = await answersOf(imported, 1);
    const admin = await buildMember(t.db, { role: 'ADMIN' });
    const email = `imported-${imported.id}@example.org`;
    await act(admin, 'inviteMember', `memberId: ${imported.id}, email: "${email}"`);
    await drain(t);
    const mail = (await t.mails()).findLast(({ to }) => to === email)!;
    const token = new URL(/http:\S+/.exec(mail.text)![0]).searchParams.get('token');
    await t.ask(
      `mutation { claimInvitation(input: { token: "${token}", password: "a warm grey morning" }) { __typename } }`,
    );
    expect(await t.db.login.count({ where: { memberId: imported.id, email } })).toBe(1);
    expect(await own(imported, answer!.id)).toBe('OWN_POST');
  });
});

describe('accounts that were made for it', () => {
  test('bring nothing in their first days, but are in the score; then they count on the day they are of age', async () => {
    const author = await buildMember(t.db);
    const [answer] = await answersOf(author, 1);
    const joinedAt = before(1, 23);
    const puppets = await members(4, { joinedAt, standing: {} });
    for (const puppet of puppets) await voteAt(puppet, answer!.id, before(0, 0));
    await drain(t);
    expect(await balance(author)).toBe(0);
    expect(await ledger(author)).toEqual([]);
    expect((await t.db.post.findUniqueOrThrow({ where: { id: answer!.id } })).score).toBe(4);

    const [gone, suspended, lifted] = puppets;
    await act(gone!, 'withdrawVote', `postId: ${answer!.id}`);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    for (const puppet of [suspended!, lifted!]) {
      await act(
        moderator,
        'suspendMember',
        `memberId: ${puppet.id}, until: "${new Date(midnight + day).toISOString()}", reason: "Made for voting"`,
      );
    }
    await drain(t);
    expect(await vote(suspended!, answer!.id, 'DOWN')).toMatchObject({ code: 'SUSPENDED' });

    // One day is not enough, two are; the suspended one does not count when the suspension is over either.
    await matureVotes(t.db, 'of age', new Date(midnight + 22 * minute));
    expect(await t.db.reputationDue.count({ where: { memberId: author.id } })).toBe(0);
    const ofAge = new Date(midnight + 2 * day);
    for (let i = 0; i < 2; i++) await matureVotes(t.db, 'of age', ofAge);
    await drain(t);
    expect(await ledger(author)).toEqual(['10 UPVOTED EARNED']);
    const [entry] = await t.db.reputationEntry.findMany({ where: { memberId: author.id } });
    expect(entry!.day.getTime()).toBe(midnight + day);

    await act(moderator, 'unsuspendMember', `memberId: ${lifted!.id}, reason: "It was somebody else"`);
    await matureVotes(t.db, { memberId: lifted!.id }, ofAge);
    await drain(t);
    expect(await balance(author)).toBe(20);
    // What is taken back later goes, as with any vote.
    await act(lifted!, 'withdrawVote', `postId: ${answer!.id}`);
    await drain(t);
    expect(await balance(author)).toBe(10);
  });

  test('count at once when a rulebook lets everybody’s count, and never twice', async () => {
    const author = await buildMember(t.db);
    const [answer] = await answersOf(author, 1);
    const puppet = await buildMember(t.db, { joinedAt: before(5), standing: {} });
    await voteAt(puppet, answer!.id, before(5, 13));
    await drain(t);
    expect(await balance(author)).toBe(0);
    await matureVotes(t.db, { memberId: puppet.id });
    await drain(t);
    expect(await balance(author)).toBe(10);
    const { rulebook } = (await t.db.rulebookVersion.findFirstOrThrow()) as unknown as {
      rulebook: { voting: object };
    };
    const open = { ...rulebook, voting: { ...rulebook.voting, accountDays: 0 } };
    await t.db.rulebookVersion.create({ data: { version: 50, rulebook: open } });
    await rebuildLedger(t.db);
    expect(await balance(author)).toBe(10);
    expect(await ledger(author)).toEqual(['10 UPVOTED EARNED', '10 UPVOTED EARNED', '-10 UPVOTED RESCORED']);
    // One that counted at once, and would have had to wait by the rulebook that all is counted anew by.
    const early = await buildMember(t.db);
    const [other] = await answersOf(early, 1);
    await voteAt(puppet, other!.id, before(5, 14));
    await drain(t);
    expect(await balance(early)).toBe(10);
    await t.db.rulebookVersion.create({
      data: { version: 51, rulebook: rulebook as object, rescoring: { create: {} } },
    });
    await rescoreEverybody(t.db, { version: 51 });
    expect([await balance(author), await balance(early)]).toEqual([10, 10]);
    expect(await rebuildLedger(t.db)).toMatchObject({ entries: 0 });
    expect([await balance(author), await balance(early)]).toEqual([10, 10]);
  });
});

describe('one who votes for one other', () => {
  test('brings the pair’s most a day, though all are sent at once', async () => {
    const [author, voter] = await members(2);
    const posts = await answersOf(author!, 16);
    await Promise.all(posts.map(({ id }) => vote(voter!, id)));
    await drain(t);
    expect(await t.db.vote.count({ where: { memberId: voter!.id } })).toBe(16);
    expect(await balance(author!)).toBe(60);
  });

  test('brings nothing by voting and taking back, however often', async () => {
    const [author, voter] = await members(2);
    const [post] = await answersOf(author!, 1);
    for (let i = 0; i < 5; i++) {
      await vote(voter!, post!.id);
      await act(voter!, 'withdrawVote', `postId: ${post!.id}`);
    }
    await drain(t);
    expect(await balance(author!)).toBe(0);
    const sum = await t.db.reputationEntry.aggregate({
      where: { memberId: author!.id },
      _sum: { points: true },
    });
    expect(sum._sum.points ?? 0).toBe(0);
  });

  test('within minutes: the series counts for nothing, both are told without a name, and a moderator can undo it', async () => {
    const [author, voter] = await members(2);
    const posts = await answersOf(author!, 12);
    for (const [n, { id }] of posts.entries()) await voteAt(voter!, id, new Date(+before(1) + n * minute));
    await voteAt((await members(1))[0]!, posts[0]!.id, before(1));
    await drain(t);
    expect(await balance(author!)).toBe(70);
    expect(await watch()).toEqual({ series: 1, rings: 0 });
    expect(await balance(author!)).toBe(10);
    expect((await ledger(author!)).filter((line) => line === '-10 UPVOTED DISCOUNTED')).toHaveLength(6);
    expect(await acts(author!)).toEqual(['VOTES_RECEIVED_DISCOUNTED']);
    expect(await acts(voter!)).toEqual(['VOTES_GIVEN_DISCOUNTED']);
    const told = await t
      .as(author!)
      .ask(`{ notifications(first: 1) { edges { node { actor { handle } path } } } }`);
    expect(told.data.notifications.edges[0].node).toEqual({
      actor: null,
      path: expect.stringMatching(/\/reputation$/),
    });
    expect((await t.db.post.findUniqueOrThrow({ where: { id: posts[1]!.id } })).score).toBe(1);
    // Nobody hears of it twice, and nothing is found again.
    expect(await watch()).toEqual({ series: 0, rings: 0 });
    expect(await balance(author!)).toBe(10);

    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const { id } = await t.db.votingCase.findFirstOrThrow({ where: { memberIds: { has: author!.id } } });
    const decide = (decision: string) =>
      act(moderator, 'decideVotingCase', `caseId: ${id}, decision: ${decision}, reason: "They meet at work"`);
    expect(await decide('LET_COUNT')).toEqual({ __typename: 'VotingCase' });
    expect(await decide('LET_COUNT')).toMatchObject({ code: 'ALREADY_DONE' });
    await drain(t);
    expect(await balance(author!)).toBe(70);
    expect(await acts(voter!)).toEqual(['VOTES_GIVEN_DISCOUNTED', 'VOTES_GIVEN_COUNT_AGAIN']);
    expect(await watch()).toEqual({ series: 0, rings: 0 });
    await decide('DISCOUNT');
    await drain(t);
    expect(await balance(author!)).toBe(10);
  });

  test('down, in revenge: the points come back to both', async () => {
    const [author, voter, friend] = await members(3);
    const posts = await answersOf(author!, 5);
    await voteAt(friend!, posts[0]!.id, before(2));
    const [own] = await answersOf(voter!, 1);
    await voteAt(friend!, own!.id, before(2));
    for (const [n, { id }] of posts.entries())
      await voteAt(voter!, id, new Date(+before(1, 15) + n * 3 * minute), -1);
    await drain(t);
    // Three of a pair count in a day.
    expect([await balance(author!), await balance(voter!)]).toEqual([4, 5]);
    expect(await watch()).toMatchObject({ series: 1 });
    expect([await balance(author!), await balance(voter!)]).toEqual([10, 10]);
  });
});

describe('those who vote for each other', () => {
  test('five of them: a case with the evidence, of which nothing follows until a moderator decides', async () => {
    await crowd();
    const ring = (await members(5, { joinedAt: before(20) })).sort((one, other) => one.id - other.id);
    for (const from of ring) {
      for (const to of ring) {
        if (from.id === to.id) continue;
        const posts = await answersOf(to, 4);
        for (const [n, { id }] of posts.entries()) await voteAt(from, id, before(3 + n));
      }
    }
    await drain(t);
    const had = await Promise.all(ring.map(balance));
    expect(had).toEqual([160, 160, 160, 160, 160]);
    expect(await watch()).toEqual({ series: 0, rings: 1 });
    expect(await watch()).toEqual({ series: 0, rings: 0 });
    expect(await Promise.all(ring.map(balance))).toEqual(had);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const asked = await t.as(moderator).ask(`{ votingCases(first: 5) { edges { node {
      number kind why members { number } voteCount matrix given received joinedDaysApart decidedBy { number }
    } } } }`);
    expect(asked.errors).toBeUndefined();
    const [{ node }] = asked.data.votingCases.edges;
    expect(node).toMatchObject({
      ...{ kind: 'RING', why: 'EACH_OTHER', voteCount: 80, joinedDaysApart: 0, decidedBy: null },
      members: ring.map(({ id }) => ({ number: id })),
      matrix: ring.flatMap((_from, row) => ring.map((_to, column) => (row === column ? 0 : 4))),
      ...{ given: [16, 16, 16, 16, 16], received: [16, 16, 16, 16, 16] },
    });
    const input = `caseId: ${node.number}, decision: DISCOUNT, reason: "Five accounts of one office"`;
    expect(await act(moderator, 'decideVotingCase', input)).toEqual({ __typename: 'VotingCase' });
    await drain(t);
    expect(await Promise.all(ring.map(balance))).toEqual([0, 0, 0, 0, 0]);
    for (const one of ring) expect(await acts(one)).toEqual(['VOTES_GIVEN_DISCOUNTED']);
    const [entry] = await t.db.auditEntry.findMany({
      where: { subjectKind: 'voting case' },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({ action: 'discount votes', subjectId: node.number, actorId: moderator.id });
  });

  test('new ones, whose votes begin to count when the case stands: all of it is taken back', async () => {
    await crowd();
    const ring = await members(5, { joinedAt: before(6, 0), standing: {} });
    for (const from of ring) {
      for (const to of ring) {
        if (from.id === to.id) continue;
        const posts = await answersOf(to, 4);
        for (const [n, { id }] of posts.entries()) await voteAt(from, id, before(3 + n));
      }
    }
    await drain(t);
    expect(await Promise.all(ring.map(balance))).toEqual([80, 80, 80, 80, 80]);
    expect(await watch()).toEqual({ series: 0, rings: 1 });
    await matureVotes(t.db, 'of age', new Date(midnight + 22 * minute));
    await drain(t);
    expect(await Promise.all(ring.map(balance))).toEqual([160, 160, 160, 160, 160]);

    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const { id } = await t.db.votingCase.findFirstOrThrow({ where: { memberIds: { has: ring[0]!.id } } });
    const decide = async (decision: string) => {
      const input = `caseId: ${id}, decision: ${decision}, reason: "Made on one evening"`;
      expect(await act(moderator, 'decideVotingCase', input)).toEqual({ __typename: 'VotingCase' });
      await drain(t);
    };
    await decide('DISCOUNT');
    expect(await Promise.all(ring.map(balance))).toEqual([0, 0, 0, 0, 0]);
    await decide('LET_COUNT');
    expect(await Promise.all(ring.map(balance))).toEqual([160, 160, 160, 160, 160]);
  });

  test('two who accept each other’s answers', async () => {
    const [one, other] = await members(2);
    for (let n = 0; n < 22; n++) {
      const [asker, author] = n % 2 === 0 ? [one!, other!] : [other!, one!];
      const thread = await buildThread(t.db, { authorId: asker.id });
      const answer = await buildAnswer(t.db, { threadId: thread.id, authorId: author.id });
      await t.db.acceptance.create({
        data: { postId: answer.id, threadId: thread.id, acceptedById: asker.id, acceptedAt: before(2 + n) },
      });
      await recordWhatHappened(t.db, { postId: answer.id });
    }
    await drain(t);
    expect([await balance(one!), await balance(other!)]).toEqual([187, 187]);
    expect(await watch()).toEqual({ series: 0, rings: 1 });
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const { id } = await t.db.votingCase.findFirstOrThrow({ where: { memberIds: { has: one!.id } } });
    await act(
      moderator,
      'decideVotingCase',
      `caseId: ${id}, decision: DISCOUNT, reason: "Two accounts of one"`,
    );
    await drain(t);
    expect([await balance(one!), await balance(other!)]).toEqual([0, 0]);
  });
});

describe('what was earned', () => {
  test('goes with the post that is deleted, and a new one earns its own', async () => {
    const [author, voter] = await members(2);
    const [post] = await answersOf(author!, 1);
    await vote(voter!, post!.id);
    await drain(t);
    expect(await balance(author!)).toBe(10);
    await act(author!, 'deletePost', `postId: ${post!.id}`);
    await drain(t);
    expect(await balance(author!)).toBe(0);
  });

  test('is not more by editing what one wrote, over and over', async () => {
    const author = await buildMember(t.db);
    const [post] = await answersOf(author, 1);
    for (let version = 1; version <= 5; version++) {
      await act(
        author,
        'editPost',
        `postId: ${post!.id}, version: ${version}, markdown: "Open the valve for ${version} seconds, then try again."`,
      );
    }
    await drain(t);
    expect((await t.db.post.findUniqueOrThrow({ where: { id: post!.id } })).version).toBe(6);
    expect(await balance(author)).toBe(0);
  });
});

describe('the edge of a day', () => {
  test('brings each day its own most and no more', async () => {
    const [author, voter] = await members(2);
    const posts = await answersOf(author!, 16);
    const edge = +before(3, 0);
    for (const [n, { id }] of posts.entries())
      await voteAt(voter!, id, new Date(edge + (n < 8 ? n - 8 : n - 8)));
    await drain(t);
    expect(await balance(author!)).toBe(120);
    const byDay = await t.db.reputationEntry.groupBy({
      by: ['day'],
      where: { memberId: author!.id },
      _sum: { points: true },
      orderBy: { day: 'asc' },
    });
    expect(byDay.map(({ day: of, _sum }) => [of.getTime(), _sum.points])).toEqual([
      [edge - day, 60],
      [edge, 60],
    ]);
  });
});

test('sixteen who vote at once for one author reach the cap of the day and not a point more', async () => {
  const author = await buildMember(t.db);
  const voters = await members(16);
  const posts = await answersOf(author, 2);
  await Promise.all(voters.flatMap((voter) => posts.map(({ id }) => vote(voter, id))));
  await drain(t);
  expect(await balance(author)).toBe(200);
});
