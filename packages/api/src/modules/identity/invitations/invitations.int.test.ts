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

test('somebody new joins the team by invitation, with the role that was chosen', async () => {
  const ask = (mutation: string, input: object, as: Member = admin) =>
    api
      .as(as)
      .ask(
        `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
          ${mutation}(input: $input) { __typename ... on Error { code } ... on InvalidError { issues { field code } } }
        }`,
        { input },
      )
      .then(({ data }) => data[mutation]);
  const email = `team-${serial}@example.org`;
  const input = { email, role: 'AGENT', locale: 'da' };
  expect((await ask('inviteTeamMember', input, imported)).code).toBe('NOT_PERMITTED');
  expect((await ask('inviteTeamMember', { ...input, role: 'MEMBER' })).issues).toEqual([
    { field: 'role', code: 'UNKNOWN' },
  ]);
  expect((await ask('inviteTeamMember', input)).__typename).toBe('Done');
  const first = await tokenFor(email);
  expect((await api.mails()).findLast(({ to }) => to === email)!.subject).toBe(
    'Holdet bag Brygga venter på dig',
  );
  // Asked again, the older link works no more.
  await ask('inviteTeamMember', input);
  const token = await tokenFor(email);
  const about = (given: string) =>
    api.ask('query ($token: String!) { invitation(token: $token) { email role member { handle } } }', {
      token: given,
    });
  expect((await about(first)).data.invitation).toBeNull();
  expect((await about(token)).data.invitation).toEqual({ email, role: 'AGENT', member: null });
  const join = (given: object) =>
    api
      .ask(
        `mutation ($input: ClaimInvitationInput!) {
          claimInvitation(input: $input) {
            ... on Member { handle displayName role } ... on Error { code } ... on InvalidError { issues { field code } }
          }
        }`,
        { input: { token, password: 'a warm grey morning', ...given } },
      )
      .then(({ data }) => data.claimInvitation);
  expect((await join({})).issues).toEqual([
    { field: 'handle', code: 'REQUIRED' },
    { field: 'displayName', code: 'REQUIRED' },
  ]);
  expect((await join({ handle: admin.handle, displayName: 'Maja' })).issues).toEqual([
    { field: 'handle', code: 'TAKEN' },
  ]);
  const joined = await join({ handle: `maja-${serial}`, displayName: 'Maja' });
  expect(joined).toEqual({ handle: `maja-${serial}`, displayName: 'Maja', role: 'AGENT' });
  expect((await join({ handle: 'again', displayName: 'Again' })).code).toBe('TOKEN_EXPIRED');

  await ask('inviteTeamMember', { ...input, email: `late-${serial}@example.org` });
  const late = await tokenFor(`late-${serial}@example.org`);
  const open = () =>
    api
      .as(admin)
      .ask('{ openInvitations { number email } }')
      .then(({ data }) => data.openInvitations);
  const [invitation] = (await open()).filter((one: { email: string }) => one.email.startsWith('late-'));
  expect((await ask('withdrawInvitation', { number: invitation.number })).__typename).toBe('Done');
  expect((await open()).map((one: { email: string }) => one.email)).not.toContain(invitation.email);
  expect((await claim(late)).data.claimInvitation.code).toBe('TOKEN_EXPIRED');
  expect((await ask('withdrawInvitation', { number: invitation.number })).code).toBe('NOT_FOUND');
});
