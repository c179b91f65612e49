import type { Member } from '@embassy/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let api: TestApi;
let admin: Member;
let imported: Member;
let serial = 0;

beforeAll(async () => {
  api = await startTestApi({ confirmEmail: true });
  admin = await buildMember(api.db, { role: 'ADMIN' });
});
beforeEach(async () => {
  imported = await buildMember(api.db, {
    handle: `imported-${++serial}`,
    displayName: 'Old Hand',
    locale: 'nl',
  });
});
afterAll(() => api.close());

const invite = (as: Member, memberId: number, email: string) =>
  api.as(as).ask(
    `mutation ($memberId: Int!, $email: String!) {
      inviteMember(input: { memberId: $memberId, email: $email }) { __typename ... on Error { code } ... on InvalidError { issues { field code } } }
    }`,
    { memberId, email },
  );

const claim = (token: string, handle?: string) =>
  api.ask(
    `mutation ($token: String!, $handle: String) {
      claimInvitation(input: { token: $token, password: "a warm grey morning", handle: $handle }) {
        ... on Member { number handle } ... on Error { code } ... on InvalidError { issues { field code } }
      }
    }`,
    { token, handle },
  );

async function tokenFor(email: string) {
  const mail = (await api.mails()).findLast(({ to }) => to === email)!;
  return new URL(/http:\S+/.exec(mail.text)![0]).searchParams.get('token')!;
}

test('an imported member is claimed by the admin’s invitation, once, with a handle of their choice', async () => {
  const email = `hand-${serial}@example.org`;
  expect((await invite(admin, imported.id, email)).data.inviteMember.__typename).toBe('Done');
  const token = await tokenFor(email);
  expect(await api.mails()).toContainEqual(
    expect.objectContaining({ to: email, subject: 'Je naam bij Brygga wacht op je' }),
  );
  const taken = await claim(token, admin.handle);
  expect(taken.data.claimInvitation.issues).toEqual([{ field: 'handle', code: 'TAKEN' }]);
  const claimed = await claim(token, 'old-hand');
  expect(claimed.data.claimInvitation).toEqual({ number: imported.id, handle: 'old-hand' });
  expect(await api.db.login.findUnique({ where: { memberId: imported.id } })).toMatchObject({
    email,
    emailVerified: true,
  });
  expect((await claim(token)).data.claimInvitation.code).toBe('TOKEN_EXPIRED');
  expect((await invite(admin, imported.id, email)).data.inviteMember.code).toBe('ALREADY_DONE');
  const entry = await api.db.auditEntry.findFirstOrThrow({ where: { subjectId: imported.id } });
  expect(entry).toMatchObject({ actorId: admin.id, action: 'invite member' });
});

test('two who claim at the same time: one gets it', async () => {
  await invite(admin, imported.id, `race-${serial}@example.org`);
  const token = await tokenFor(`race-${serial}@example.org`);
  const results = await Promise.all([claim(token), claim(token)]);
  expect(results.map(({ data }) => data.claimInvitation.code ?? 'claimed').sort()).toEqual([
    'TOKEN_EXPIRED',
    'claimed',
  ]);
});

test('a newer invitation ends the one before, and an old one ends by itself', async () => {
  await invite(admin, imported.id, `first-${serial}@example.org`);
  const first = await tokenFor(`first-${serial}@example.org`);
  await invite(admin, imported.id, `second-${serial}@example.org`);
  const second = await tokenFor(`second-${serial}@example.org`);
  expect((await claim(first)).data.claimInvitation.code).toBe('TOKEN_EXPIRED');
  await api.db.invitation.updateMany({ data: { expiresAt: new Date(0) } });
  expect((await claim(second)).data.claimInvitation.code).toBe('TOKEN_EXPIRED');
});

test('an address that has an account cannot be invited, nor may others than admins invite', async () => {
  await api.as(admin).cookie();
  const { email } = await api.db.login.findUniqueOrThrow({ where: { memberId: admin.id } });
  expect((await invite(admin, imported.id, email)).data.inviteMember.issues).toEqual([
    { field: 'email', code: 'TAKEN' },
  ]);
  const moderator = await buildMember(api.db, { role: 'MODERATOR' });
  expect((await invite(moderator, imported.id, 'x@example.org')).data.inviteMember.code).toBe(
    'NOT_PERMITTED',
  );
});
