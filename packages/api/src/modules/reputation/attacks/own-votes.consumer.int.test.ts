import { describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import type { TestApi } from '../../../testing/test-api.ts';
import { recordWhatHappened } from '../reputation.consumer.ts';
import { before, type Member, stageAttacks } from '../testing/stage-attacks.ts';

let t: TestApi;
const { act, vote, balance, members, answersOf } = stageAttacks((api) => {
  t = api;
});

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
