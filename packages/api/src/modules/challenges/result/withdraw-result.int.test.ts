import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { mailNotification } from '../../notifications/mail/mail-notification.ts';
import { challengeScene, placing } from '../testing/challenge-scene.ts';
import { publishResult } from './publish-result.ts';
import { withdrawResult } from './withdraw-result.ts';

let t: TestApi;
const { at, plainOf, team, entered, newsOf, unreadOf } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

/** A challenge with two entries and somebody with an address who follows it. */
async function scene() {
  const challenge = await plainOf();
  const [won, other] = [await entered(challenge), await entered(challenge)];
  const follower = await buildMember(t.db);
  await t
    .as(follower)
    .ask(`mutation ($number: Int!) { follow(input: { kind: CHALLENGE, number: $number }) { __typename } }`, {
      number: challenge.id,
    });
  const maker = await team();
  const mails = async () =>
    (await t.mails()).filter(({ subject }) => subject === `The result: ${challenge.title}`).length;
  return {
    ...{ challenge, won, other, follower, mails },
    publish: (entry: number) =>
      publishResult(at(maker, new Date()), { number: challenge.id, placings: [placing(entry)] }),
    withdraw: () =>
      withdrawResult(at(maker, new Date()), { number: challenge.id, reason: 'The wrong one was first.' }),
  };
}

test('what was told goes with it, from the count as well, and what comes of the next is told once', async () => {
  const { won, other, follower, publish, withdraw } = await scene();
  await publish(won.entry);
  await drain(t);
  const all = [won.author, other.author, follower];
  const told = async () => ({
    news: await Promise.all(all.map(newsOf)),
    // Whoever won has other news as well.
    unread: await Promise.all([other.author, follower].map(unreadOf)),
  });
  expect(await told()).toEqual({ news: [['PLACED'], ['RESULT'], ['RESULT']], unread: [1, 1] });
  await withdraw();
  // Nobody reads it from that moment on, whenever the inbox is put right.
  const inbox = await t.as(follower).ask('{ notifications(first: 5) { edges { node { kind } } } }');
  expect(inbox.data.notifications.edges).toEqual([]);
  await drain(t);
  expect(await told()).toEqual({ news: [[], [], []], unread: [0, 0] });
  await publish(other.entry);
  await drain(t);
  expect(await told()).toEqual({ news: [['RESULT'], ['PLACED'], ['RESULT']], unread: [1, 1] });
});

test('a telling that comes late tells of no result that is not, nor of the one before', async () => {
  const { won, other, follower, publish, withdraw } = await scene();
  await publish(won.entry);
  const late = await t.db.outbox.findMany({ where: { event: { startsWith: 'challenge.' } } });
  await withdraw();
  await drain(t);
  expect(await newsOf(won.author)).toEqual([]);
  await publish(other.entry);
  await t.db.outbox.createMany({
    data: late.map(({ event, payload }) => ({ event, payload: payload as object })),
  });
  await drain(t);
  expect(await newsOf(won.author)).toEqual(['RESULT']);
  expect(await newsOf(other.author)).toEqual(['PLACED']);
  expect(await newsOf(follower)).toEqual(['RESULT']);
});

test('a mail that was not sent yet is not sent any more', async () => {
  const { won, follower, publish, withdraw, mails } = await scene();
  await publish(won.entry);
  await drain(t);
  expect(await mails()).toBe(1);
  const { id } = await t.db.notification.findFirstOrThrow({ where: { memberId: follower.id } });
  const again = async () => {
    await t.db.notification.update({ where: { id }, data: { mailedAt: null } });
    await mailNotification(t.services, { notificationId: id });
    return mails();
  };
  expect(await again()).toBe(2);
  await withdraw();
  expect(await again()).toBe(2);
});

test('however many were told, all of it goes', async () => {
  const { challenge, won, follower, publish, withdraw } = await scene();
  await publish(won.entry);
  await drain(t);
  await t.db.notification.createMany({
    data: Array.from({ length: 1_100 }, (_, n) => ({
      ...{ memberId: follower.id, kind: 'CHALLENGE' as const, challengeId: challenge.id },
      ...{ challengeNews: 'RESULT' as const, eventId: BigInt(-n - 1) },
    })),
  });
  await withdraw();
  await drain(t);
  expect(await newsOf(follower)).toEqual([]);
  expect(await unreadOf(follower)).toBe(0);
});
