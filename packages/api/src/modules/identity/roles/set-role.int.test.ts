import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  await api.db.member.updateMany({ where: { role: 'ADMIN' }, data: { role: 'MEMBER' } });
});
afterAll(() => api.close());

const setRole = (as: { id: number }, memberId: number, role: string, reason = 'Joined the team') =>
  api.as(as).ask(
    `mutation ($input: SetRoleInput!) {
      setRole(input: $input) { ... on Member { role } ... on Error { code } ... on InvalidError { issues { field } } }
    }`,
    { input: { memberId, role, reason } },
  );

test('an admin gives a role, and the log says who, what and why', async () => {
  const admin = await buildMember(api.db, { role: 'ADMIN' });
  const member = await buildMember(api.db);
  expect((await setRole(admin, member.id, 'AGENT')).data.setRole).toEqual({ role: 'AGENT' });
  expect(await api.db.auditEntry.findFirstOrThrow({ where: { subjectId: member.id } })).toMatchObject({
    actorId: admin.id,
    action: 'set role',
    reason: 'Joined the team',
    data: { from: 'MEMBER', to: 'AGENT' },
  });
  expect((await setRole(admin, member.id, 'MEMBER', '')).data.setRole.issues).toEqual([{ field: 'reason' }]);
  expect((await setRole(admin, 999_999, 'AGENT')).data.setRole.code).toBe('NOT_FOUND');
});

test('nobody else may, and nobody becomes admin by themselves', async () => {
  const moderator = await buildMember(api.db, { role: 'MODERATOR' });
  expect((await setRole(moderator, moderator.id, 'ADMIN')).data.setRole.code).toBe('NOT_PERMITTED');
});

test('two admins who dismiss each other at the same time leave one', async () => {
  const [one, two] = [
    await buildMember(api.db, { role: 'ADMIN' }),
    await buildMember(api.db, { role: 'ADMIN' }),
  ];
  await Promise.all([api.as(one).cookie(), api.as(two).cookie()]);
  await Promise.all([setRole(one, two.id, 'MEMBER'), setRole(two, one.id, 'MEMBER')]);
  expect(await api.db.member.count({ where: { role: 'ADMIN' } })).toBe(1);
});
