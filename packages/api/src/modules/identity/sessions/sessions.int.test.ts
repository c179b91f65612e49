import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateLimits } from '../../../kernel/rate-limits.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let api: TestApi;
const password = 'a warm grey morning';
let serial = 0;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function send(query: string, variables: object = {}, cookie?: string) {
  const response = await api.fetch({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: api.settings.publicUrl,
      'user-agent': userAgent,
      ...(cookie && { cookie }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const cookies = response.headers.getSetCookie().map((set: string) => set.split(';')[0]!);
  return {
    ...(await response.json()),
    cookie: cookies.join('; '),
    setCookies: response.headers.getSetCookie(),
  };
}

const signIn = (email: string, secret = password, cookie?: string) =>
  send(
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Member { handle } ... on Error { code } ... on LimitReachedError { retryAfterSeconds } } }',
    { input: { email, password: secret } },
    cookie,
  );

async function newMember() {
  const handle = `person-${++serial}`;
  const email = `${handle}@example.org`;
  const { cookie } = await send('mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }', {
    input: { email, password, handle, displayName: 'Person', locale: 'en' },
  });
  return { handle, email, cookie };
}

const me = async (cookie: string) => (await send('{ me { handle } }', {}, cookie)).data.me?.handle ?? null;

describe('signing in and out', () => {
  test('the right password opens a session; a wrong one and an unknown address look the same', async () => {
    const { email, handle } = await newMember();
    const right = await signIn(` ${email.toUpperCase()} `);
    expect(right.data.signIn).toEqual({ __typename: 'Member', handle });
    expect(await me(right.cookie)).toBe(handle);
    const wrong = await signIn(email, 'a cold grey morning');
    const unknown = await signIn('nobody@example.org');
    expect(wrong.data).toEqual({ signIn: { __typename: 'NotAllowedError', code: 'WRONG_CREDENTIALS' } });
    expect(wrong).toEqual(unknown);
  });

  test('signing out ends the session on the server, not only in the browser', async () => {
    const { cookie } = await newMember();
    const out = await send('mutation { signOut { ... on Done { done } } }', {}, cookie);
    expect(out.setCookies.some((set: string) => /Max-Age=0/i.test(set))).toBe(true);
    expect(await me(cookie)).toBeNull();
  });

  test('a session begins with a token of its own, and the one before in that browser ends', async () => {
    const { email, cookie: before } = await newMember();
    const planted = `${'x'.repeat(32)}.${'y'.repeat(43)}=`;
    const fixed = await signIn(email, password, `better-auth.session_token=${encodeURIComponent(planted)}`);
    expect(fixed.cookie).not.toContain('xxxx');
    const { email: other } = await newMember();
    const after = await signIn(other, password, before);
    expect(after.cookie).not.toBe(before);
    expect(await me(before)).toBeNull();
  });

  test('a cookie with a forged signature is a visitor’s', async () => {
    const { cookie } = await newMember();
    const forged = cookie.replace(/\.[^.]+$/, `.${'A'.repeat(43)}%3D`);
    expect(await me(forged)).toBeNull();
  });
});

describe('sessions', () => {
  test('a member sees theirs, ends one, and ends all others', async () => {
    const { email, cookie: first } = await newMember();
    const second = await signIn(email);
    const third = await signIn(email);
    const list = '{ mySessions { id browser system isCurrent lastUsedAt } }';
    const { data } = await send(list, {}, third.cookie);
    expect(data.mySessions).toHaveLength(3);
    expect(data.mySessions.filter((session: { isCurrent: boolean }) => session.isCurrent)).toHaveLength(1);
    expect(data.mySessions[0]).toMatchObject({ browser: 'Firefox', system: 'Linux' });

    const own = (await send(list, {}, second.cookie)).data.mySessions.find(
      (session: { isCurrent: boolean }) => session.isCurrent,
    );
    const end =
      'mutation ($id: ID!) { endSession(input: { sessionId: $id }) { ... on Done { done } ... on Error { code } } }';
    const stranger = await newMember();
    expect((await send(end, { id: own.id }, stranger.cookie)).data.endSession.code).toBe('NOT_FOUND');
    expect(await me(second.cookie)).not.toBeNull();
    expect((await send(end, { id: own.id }, third.cookie)).data.endSession.done).toBe(true);
    expect(await me(second.cookie)).toBeNull();
    await send('mutation { endOtherSessions { ... on Done { done } } }', {}, third.cookie);
    expect(await me(first)).toBeNull();
    expect(await me(third.cookie)).not.toBeNull();
  });

  test('one that is used lives on, with its cookie; one that ended takes its cookie along', async () => {
    const { email } = await newMember();
    const { cookie } = await signIn(email);
    const where = { login: { email } };
    const long = new Date(Date.now() + 20 * 86_400_000);
    await api.db.session.updateMany({ where, data: { expiresAt: long } });
    const used = await send('{ me { handle } }', {}, cookie);
    expect(used.cookie).toBe(cookie);
    const lasting = await api.db.session.findMany({ where, orderBy: { createdAt: 'desc' }, take: 1 });
    expect(lasting[0]!.expiresAt.getTime()).toBeGreaterThan(long.getTime() + 9 * 86_400_000);

    await api.db.session.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1000) } });
    const ended = await send('{ me { handle } }', {}, cookie);
    expect(ended.data.me).toBeNull();
    expect(ended.setCookies.some((set: string) => /Max-Age=0/i.test(set))).toBe(true);
  });

  test('visitors have none', async () => {
    const { errors } = await send('{ mySessions { id } }');
    expect(errors[0].extensions.code).toBe('SIGN_IN_FIRST');
  });
});

describe('guessing', () => {
  test('ten wrong passwords for one account are enough, also with the right one after them', async () => {
    const { email } = await newMember();
    const { points } = rateLimits['sign in to account'];
    for (let i = 0; i < points; i++) {
      expect((await signIn(email, `wrong password ${i}`)).data.signIn.code).toBe('WRONG_CREDENTIALS');
    }
    const { data } = await signIn(email);
    expect(data.signIn.code).toBe('LIMIT_REACHED');
    expect(data.signIn.retryAfterSeconds).toBeGreaterThan(800);
    expect(data.signIn.retryAfterSeconds).toBeLessThanOrEqual(rateLimits['sign in to account'].seconds);
  });
});
