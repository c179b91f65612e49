import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { moveChallenges } from '../clock/move-challenges.ts';
import { updateChallenge } from '../organising/update-challenge.ts';
import { challengeScene } from '../testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, team, entered, newsOf, onUtc } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('the clock', () => {
  test('tells each phase once, to entrants, followers and jury, whatever number of processes run', async () => {
    const challenge = await fiveOf(25);
    const { author } = await entered(challenge);
    const [juror, follower, stranger] = await Promise.all([1, 2, 3].map(() => buildMember(t.db)));
    await t.db.challengeJuror.create({
      data: { challengeId: challenge.id, memberId: juror!.id, invitedAt: challenge.opensAt },
    });
    const { data } = await t
      .as(follower!)
      .ask(
        `mutation ($number: Int!) { follow(input: { kind: CHALLENGE, number: $number }) { ... on Following { viewerFollows } } }`,
        { number: challenge.id },
      );
    expect(data.follow.viewerFollows).toBe(true);
    // What began long ago and was never told is not told now: only where it is.
    await Promise.all(Array.from({ length: 6 }, () => moveChallenges(t.db)));
    await drain(t);
    await moveChallenges(t.db);
    await drain(t);
    for (const member of [author, juror!, follower!]) expect(await newsOf(member)).toEqual(['VOTE']);
    expect(await newsOf(stranger!)).toEqual([]);
    // Only the follower has an address here.
    const subject = `The vote is on: ${challenge.title}`;
    expect((await t.mails()).filter((mail) => mail.subject === subject)).toHaveLength(1);
  });

  test('a process that dies in between tells neither twice nor never', async () => {
    const challenge = await fiveOf(15);
    const { author } = await entered(challenge);
    const dying = t.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${challenge.id} FOR NO KEY UPDATE`;
      await tx.challenge.update({ where: { id: challenge.id }, data: { toldPhase: 'DISCUSS' } });
      // Others pass by what it holds.
      await moveChallenges(t.db);
      throw new Error('The power went out.');
    });
    await expect(dying).rejects.toThrow('The power went out.');
    await moveChallenges(t.db);
    await drain(t);
    expect(await newsOf(author)).toEqual(['DISCUSSION']);
  });

  test('a phase that is moved into the future is told again when it comes', async () => {
    const challenge = await fiveOf(15);
    const { author } = await entered(challenge);
    await moveChallenges(t.db);
    await drain(t);
    const local = (hours: number) => challenge.after(hours).toISOString().slice(0, 16);
    const change = {
      number: challenge.id,
      categoryId: challenge.categoryId,
      title: challenge.title,
      rules: '',
    };
    const maker = await team();
    const move = (version: number, collectUntil: number) =>
      onUtc(() =>
        updateChallenge(at(maker, new Date()), {
          ...{ ...change, version, brief: challenge.brief, prizes: [] },
          dates: { opensAt: local(0), collectUntil: local(collectUntil), discussUntil: local(24) },
        }),
      );
    await move(1, 18);
    await moveChallenges(t.db);
    await drain(t);
    expect(await newsOf(author)).toEqual(['DISCUSSION']);
    await move(2, 12);
    await moveChallenges(t.db);
    await drain(t);
    expect(await newsOf(author)).toEqual(['DISCUSSION', 'DISCUSSION']);
  });

  test('nobody is told of a challenge that they may not read, nor finds it in the inbox later', async () => {
    const { id: categoryId } = await buildCategory(t.db);
    const challenge = await fiveOf(25, { categoryId });
    const { author } = await entered(challenge);
    await moveChallenges(t.db);
    await drain(t);
    const inbox = async () =>
      (
        await t
          .as(author)
          .ask(
            `{ me { unreadCount } notifications(first: 5) { edges { node { kind challengeNews path challenge { title } } } } }`,
          )
      ).data;
    expect(await inbox()).toEqual({
      me: { unreadCount: 1 },
      notifications: {
        edges: [
          {
            node: {
              ...{ kind: 'CHALLENGE', challengeNews: 'VOTE', path: `/challenges/${challenge.slug}` },
              challenge: { title: challenge.title },
            },
          },
        ],
      },
    });
    await t.db.category.update({ where: { id: categoryId }, data: { readAudience: 'staff' } });
    const payload = { categoryId, actorId: author.id };
    await t.db.outbox.create({ data: { event: 'category.changed', payload } });
    await drain(t);
    expect(await inbox()).toEqual({ me: { unreadCount: 0 }, notifications: { edges: [] } });
  });
});
