import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember, buildThread } from '../testing/builders.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { cleanUp } from './clean-up.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const HOUR = 60 * 60 * 1000;

test('the nightly clean-up takes what has served its time and leaves the rest', async () => {
  const now = new Date('2026-06-15T03:17:00Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const member = await buildMember(t.db);
  const thread = await buildThread(t.db);
  await t.as(member).cookie();
  const login = await t.db.login.findFirstOrThrow({ where: { memberId: member.id } });
  for (const [name, hours] of [
    ['old', 30],
    ['new', 2],
  ] as const) {
    await t.db.idempotencyKey.create({
      data: {
        memberId: member.id,
        key: `key-${name}`,
        mutation: 'addPost',
        inputHash: '',
        resultId: 1,
        createdAt: ago(hours),
      },
    });
    await t.db.rateLimit.create({ data: { key: name, points: 1, expire: ago(hours - 3).getTime() } });
    await t.db.session.create({
      data: { id: name, token: name, userId: login.id, expiresAt: ago(hours - 3) },
    });
    await t.db.verification.create({
      data: { id: name, identifier: name, value: '', expiresAt: ago(hours - 3) },
    });
    await t.db.invitation.create({
      data: {
        tokenHash: name,
        email: `${name}@example.org`,
        invitedById: member.id,
        expiresAt: ago(hours - 3),
      },
    });
    const day = ago(hours === 30 ? 72 : 2);
    await t.db.viewSalt.create({ data: { day, salt: name } });
    await t.db.threadView.create({ data: { day, threadId: thread.id, visitor: name } });
  }
  await cleanUp(t.db, now);
  await cleanUp(t.db, now);
  expect((await t.db.idempotencyKey.findMany()).map(({ key }) => key)).toEqual(['key-new']);
  expect(
    (await t.db.rateLimit.findMany({ where: { key: { in: ['old', 'new'] } } })).map(({ key }) => key),
  ).toEqual(['new']);
  expect(
    (await t.db.session.findMany({ where: { id: { in: ['old', 'new'] } } })).map(({ id }) => id),
  ).toEqual(['new']);
  expect((await t.db.verification.findMany()).map(({ id }) => id)).toEqual(['new']);
  expect((await t.db.invitation.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(['new']);
  expect((await t.db.viewSalt.findMany()).map(({ salt }) => salt)).toEqual(['new']);
  expect((await t.db.threadView.findMany()).map(({ visitor }) => visitor)).toEqual(['new']);
});
