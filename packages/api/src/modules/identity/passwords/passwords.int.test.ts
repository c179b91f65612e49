import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let api: TestApi;
let serial = 0;
const password = 'a warm grey morning';
const newPassword = 'an even warmer evening';

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function send(query: string, input: object = {}, cookie?: string) {
  const response = await api.fetch({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: api.settings.publicUrl,
      ...(cookie && { cookie }),
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const cookies = response.headers.getSetCookie().map((set) => set.split(';')[0]!);
  return { ...(await response.json()), cookie: cookies.join('; ') };
}

const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { __typename ... on Error { code } ... on InvalidError { issues { field code } } }
  }`;

const signIn = (email: string, secret: string) =>
  send(mutation('signIn'), { email, password: secret }).then(({ data, cookie }) => ({
    ...data.signIn,
    cookie,
  }));

async function newMember() {
  const handle = `person-${++serial}`;
  const email = `${handle}@example.org`;
  const { cookie } = await send(mutation('signUp'), {
    email,
    password,
    handle,
    displayName: 'Person',
    locale: 'en',
  });
  return { handle, email, cookie };
}

const me = async (cookie: string) => (await send('{ me { handle } }', {}, cookie)).data.me?.handle ?? null;

const subjectsTo = async (email: string) =>
  (await api.mails()).filter(({ to }) => to === email).map(({ subject }) => subject);

async function tokenFor(email: string, subject: string) {
  const mail = (await api.mails()).findLast((sent) => sent.to === email && sent.subject.includes(subject))!;
  return new URL(/http:\S+/.exec(mail.text)![0]).searchParams.get('token')!;
}

describe('a forgotten password', () => {
  test('the link sets another, ends all sessions, begins one here and works once', async () => {
    const { email, handle, cookie } = await newMember();
    const asked = await send(mutation('requestPasswordReset'), { email });
    expect(asked.data.requestPasswordReset).toEqual({ __typename: 'Done' });
    const token = await tokenFor(email, 'new password');
    const stored = await api.db.verification.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);

    const short = await send(mutation('resetPassword'), { token, newPassword: 'short' });
    expect(short.data.resetPassword.issues).toEqual([{ field: 'newPassword', code: 'TOO_SHORT' }]);
    const reset = await send(mutation('resetPassword'), { token, newPassword });
    expect(reset.data.resetPassword).toEqual({ __typename: 'Member' });
    expect(await me(reset.cookie)).toBe(handle);
    expect(await me(cookie)).toBeNull();
    expect((await signIn(email, password)).code).toBe('WRONG_CREDENTIALS');
    expect((await signIn(email, newPassword)).__typename).toBe('Member');
    expect(await api.db.login.findUnique({ where: { email } })).toMatchObject({ emailVerified: true });

    const again = await send(mutation('resetPassword'), { token, newPassword: 'something else again' });
    expect(again.data.resetPassword.code).toBe('TOKEN_EXPIRED');
  });

  test('two who follow one link at the same time: one sets the password', async () => {
    const { email } = await newMember();
    await send(mutation('requestPasswordReset'), { email });
    const token = await tokenFor(email, 'new password');
    const results = await Promise.all(
      ['the first of the two', 'the second of the two'].map((secret) =>
        send(mutation('resetPassword'), { token, newPassword: secret }),
      ),
    );
    const outcomes = results.map(({ data }) => data.resetPassword.code ?? data.resetPassword.__typename);
    expect(outcomes.sort()).toEqual(['Member', 'TOKEN_EXPIRED']);
  });

  test('an unknown address gets the same answer and no mail', async () => {
    const { email } = await newMember();
    const before = (await api.mails()).length;
    const unknown = await send(mutation('requestPasswordReset'), { email: 'nobody@example.org' });
    expect((await api.mails()).length).toBe(before);
    const known = await send(mutation('requestPasswordReset'), { email });
    expect(unknown).toEqual(known);
    expect((await api.mails()).length).toBe(before + 1);
  });

  test('nobody is flooded with mails, and nobody can tell', async () => {
    const { email } = await newMember();
    await api.mails();
    const before = (await api.mails()).length;
    for (let i = 0; i < 8; i++) {
      const asked = await send(mutation('requestPasswordReset'), { email });
      expect(asked.data.requestPasswordReset.__typename).toBe('Done');
    }
    expect((await api.mails()).length - before).toBe(5);
  });
});

describe('changing', () => {
  test('the password: needs the old one, ends the other sessions, keeps this one', async () => {
    const { email, handle, cookie } = await newMember();
    const elsewhere = await signIn(email, password);
    const wrong = await send(
      mutation('changePassword'),
      { currentPassword: 'not my password', newPassword },
      cookie,
    );
    expect(wrong.data.changePassword.code).toBe('WRONG_CREDENTIALS');
    const changed = await send(
      mutation('changePassword'),
      { currentPassword: password, newPassword },
      cookie,
    );
    expect(changed.data.changePassword.__typename).toBe('Done');
    expect(await me(elsewhere.cookie)).toBeNull();
    expect(await me(changed.cookie)).toBe(handle);
    expect(await subjectsTo(email)).toContain('Your password for Brygga was changed');
  });

  test('the address: the link at the new one makes it theirs, once', async () => {
    const { email, cookie } = await newMember();
    const newEmail = `new-${email}`;
    const asked = await send(mutation('changeEmail'), { newEmail, password }, cookie);
    expect(asked.data.changeEmail.__typename).toBe('Done');
    expect((await signIn(newEmail, password)).code).toBe('WRONG_CREDENTIALS');
    const token = await tokenFor(newEmail, 'new address');
    await send(mutation('requestPasswordReset'), { email });
    const other = await newMember();
    await send(mutation('requestPasswordReset'), { email: other.email });
    const forgotten = await tokenFor(email, 'new password');
    const othersForgotten = await tokenFor(other.email, 'new password');
    const confirmed = await send(mutation('confirmEmail'), { token });
    expect(confirmed.data.confirmEmail.__typename).toBe('Done');
    expect((await signIn(newEmail, password)).__typename).toBe('Member');
    expect((await signIn(email, password)).code).toBe('WRONG_CREDENTIALS');
    // A link to a new password that went to the address before leads nowhere now; others' links still do.
    const stale = await send(mutation('resetPassword'), { token: forgotten, newPassword });
    expect(stale.data.resetPassword.code).toBe('TOKEN_EXPIRED');
    expect((await signIn(newEmail, password)).__typename).toBe('Member');
    const fresh = await send(mutation('resetPassword'), { token: othersForgotten, newPassword });
    expect(fresh.data.resetPassword.__typename).toBe('Member');
    const again = await send(mutation('confirmEmail'), { token });
    expect(again.data.confirmEmail.code).toBe('TOKEN_EXPIRED');
  });

  test('the address to somebody else’s: same answer, and the owner hears of it', async () => {
    const owner = await newMember();
    const { cookie } = await newMember();
    const asked = await send(mutation('changeEmail'), { newEmail: owner.email, password }, cookie);
    expect(asked.data.changeEmail.__typename).toBe('Done');
    expect(await subjectsTo(owner.email)).toContain('You already have an account at Brygga');
  });
});
