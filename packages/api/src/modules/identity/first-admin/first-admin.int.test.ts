import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { firstAdminToken } from './first-admin-token.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ confirmEmail: true });
});
afterAll(() => api.close());

const become = (token: string, name: string, email = `${name}@example.org`) =>
  api
    .ask(
      `mutation ($input: BecomeFirstAdminInput!) {
        becomeFirstAdmin(input: $input) {
          ... on Member { handle role } ... on Error { code } ... on InvalidError { issues { field code } }
        }
      }`,
      {
        input: {
          token,
          email,
          password: 'a warm grey morning',
          handle: name,
          displayName: 'Astrid',
          locale: 'sv',
        },
      },
    )
    .then(({ data }) => data.becomeFirstAdmin);

const may = (token: string) =>
  api
    .ask('query ($token: String!) { mayBecomeFirstAdmin(token: $token) }', { token })
    .then(({ data }) => data.mayBecomeFirstAdmin);

const tell = () => firstAdminToken(api.db, api.settings.secret);

test('without the link of this installation nobody becomes admin, whoever comes first', async () => {
  expect((await become('guessed', 'early')).code).toBe('TOKEN_EXPIRED');
  const token = (await tell())!;
  expect(await may(token)).toBe(true);
  expect(await may(`${token}x`)).toBe(false);
  expect((await become(`${token.slice(1)}x`, 'early')).code).toBe('TOKEN_EXPIRED');
  // What lies in the table is not enough.
  const kept = await api.db.setting.findUniqueOrThrow({ where: { key: 'first admin' } });
  const { nonce } = kept.value as { nonce: string };
  expect((await become(nonce, 'early')).code).toBe('TOKEN_EXPIRED');
  const other = await firstAdminToken(api.db, 'another secret');
  expect((await become(other!, 'early')).code).toBe('TOKEN_EXPIRED');
  expect(await api.db.member.count()).toBe(0);
});

test('an imported admin who cannot sign in counts as none', async () => {
  await buildMember(api.db, { role: 'ADMIN' });
  expect(await may((await tell())!)).toBe(true);
});

test('of two with the link one becomes admin, once; then there is no link any more', async () => {
  const token = (await tell())!;
  // A second process, or the next start, tells the same.
  expect(await tell()).toBe(token);
  expect((await become(token, 'support')).issues).toContainEqual({ field: 'handle', code: 'TAKEN' });
  const results = await Promise.all([become(token, 'astrid'), become(token, 'berit')]);
  const codes = results.map(({ code, role }) => code ?? role).sort();
  expect(codes).toEqual(['ADMIN', 'TOKEN_EXPIRED']);
  expect(await api.db.login.findMany({ select: { emailVerified: true } })).toEqual([{ emailVerified: true }]);
  expect(await api.db.setting.findUnique({ where: { key: 'first admin' } })).toBeNull();
  expect(await tell()).toBeNull();
  expect(await may(token)).toBe(false);
  expect((await become(token, 'cecilia')).code).toBe('TOKEN_EXPIRED');
});
