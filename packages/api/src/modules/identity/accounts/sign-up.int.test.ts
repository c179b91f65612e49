import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let open: TestApi;
let confirming: TestApi;

beforeAll(async () => {
  open = await startTestApi();
  confirming = await startTestApi({ confirmEmail: true, publicUrl: 'https://embassy.test' });
});
afterAll(async () => {
  await open.close();
  await confirming.close();
});

const signUp = /* GraphQL */ `
  mutation ($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on SignedUp { state member { handle displayName number } }
      ... on Error { code }
      ... on InvalidError { issues { field code limit } }
    }
  }`;

const anna = {
  email: 'Anna@Example.org',
  password: 'a warm grey morning',
  handle: 'Anna-K',
  displayName: '  Anna Karlsson  ',
  locale: 'sv',
};

function send(api: TestApi, query: string, variables: object, cookie?: string): Promise<Response> {
  return api.fetch({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: api.settings.publicUrl,
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      ...(cookie && { cookie }),
    },
    body: JSON.stringify({ query, variables }),
  });
}

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const tokenIn = (text: string) => new URL(/https?:\S+token=\S+/.exec(text)![0]).searchParams.get('token')!;

describe('where addresses need no confirmation', () => {
  test('a new member is signed in at once', async () => {
    const response = await send(open, signUp, { input: anna });
    const { data } = await response.json();
    expect(data.signUp).toMatchObject({
      state: 'SIGNED_IN',
      member: { handle: 'anna-k', displayName: 'Anna Karlsson' },
    });
    const login = await open.db.login.findUniqueOrThrow({
      where: { email: 'anna@example.org' },
      include: { member: true, accounts: true },
    });
    expect(login.member).toMatchObject({ locale: 'sv', role: 'MEMBER', state: 'ACTIVE' });
    expect(login.accounts[0]!.password).not.toContain(anna.password);
    const event = await open.db.outbox.findFirstOrThrow({ where: { event: 'member.joined' } });
    expect(event.payload).toEqual({ memberId: login.memberId });

    const me = await send(open, '{ me { handle } myAccount { email isConfirmed } }', {}, cookieOf(response));
    expect(await me.json()).toEqual({
      data: { me: { handle: 'anna-k' }, myAccount: { email: 'anna@example.org', isConfirmed: false } },
    });
  });

  test('signing up again with the right password signs in; with another one it tells nothing', async () => {
    const again = await open.ask(signUp, { input: { ...anna, handle: 'anna-again' } });
    expect(again.data.signUp).toMatchObject({ state: 'SIGNED_IN', member: { handle: 'anna-k' } });
    const other = { ...anna, handle: 'anna-other', password: 'not the right one' };
    const guessed = await open.ask(signUp, { input: other });
    expect(guessed.data.signUp).toEqual({ __typename: 'SignedUp', state: 'CHECK_MAIL', member: null });
    expect(await open.db.member.count({ where: { handle: { startsWith: 'anna' } } })).toBe(1);
    const mails = await open.mails();
    expect(mails).toContainEqual(
      expect.objectContaining({ to: 'anna@example.org', subject: 'Du har redan ett konto hos Brygga' }),
    );
  });

  test('every field that cannot be taken is named at once', async () => {
    const bad = { email: 'nobody', password: 'short', handle: '-x-', displayName: ' ', locale: 'de' };
    const { data } = await open.ask(signUp, { input: { ...bad, timeZone: 'Mars/Olympus' } });
    expect(
      data.signUp.issues.map((issue: { field: string; code: string }) => [issue.field, issue.code]),
    ).toEqual([
      ['email', 'BAD_FORMAT'],
      ['password', 'TOO_SHORT'],
      ['handle', 'BAD_FORMAT'],
      ['displayName', 'REQUIRED'],
      ['locale', 'UNKNOWN'],
      ['timeZone', 'UNKNOWN'],
    ]);
  });

  test('a handle is taken whatever its capitals', async () => {
    const { handle } = await buildMember(open.db, { handle: 'Imported_One' });
    const { data } = await open.ask(signUp, {
      input: { ...anna, email: 'other@example.org', handle: handle.toUpperCase() },
    });
    expect(data.signUp.issues).toEqual([{ field: 'handle', code: 'TAKEN', limit: null }]);
    expect(await open.db.login.count({ where: { email: 'other@example.org' } })).toBe(0);
  });

  test('of two who want one handle at the same time, one gets it and nothing of the other stays', async () => {
    const race = (email: string) => open.ask(signUp, { input: { ...anna, email, handle: 'the-one' } });
    const results = await Promise.all(['a@race.org', 'b@race.org', 'c@race.org'].map(race));
    const outcomes = results.map(({ data }) => data.signUp.state ?? data.signUp.issues[0].code).sort();
    expect(outcomes).toEqual(['SIGNED_IN', 'TAKEN', 'TAKEN']);
    expect(await open.db.login.count({ where: { email: { endsWith: '@race.org' } } })).toBe(1);
  });

  test('one address signing up twice at the same time makes one account', async () => {
    const race = (handle: string) =>
      open.ask(signUp, { input: { ...anna, email: 'twice@race.net', handle } });
    const results = await Promise.all(['twice-a', 'twice-b'].map(race));
    expect(results.map(({ data }) => data.signUp.state)).toEqual(['SIGNED_IN', 'SIGNED_IN']);
    expect(await open.db.member.count({ where: { handle: { startsWith: 'twice-' } } })).toBe(1);
  });
});

describe('where addresses are confirmed', () => {
  const beate = { ...anna, email: 'beate@example.org', handle: 'beate', locale: 'da' };
  const signIn = /* GraphQL */ `
    mutation ($input: SignInInput!) {
      signIn(input: $input) { __typename ... on Member { handle } ... on Error { code } }
    }`;

  test('new and known addresses get the same answer, and the mail tells which it was', async () => {
    const first = await send(confirming, signUp, { input: beate });
    const second = await send(confirming, signUp, { input: { ...beate, handle: 'beate2' } });
    expect(await first.json()).toEqual(await second.json());
    expect(first.headers.getSetCookie()).toEqual([]);
    expect(second.headers.getSetCookie()).toEqual([]);
    const mails = await confirming.mails();
    // Sent side by side, so in any order.
    mails.sort((one, other) => one.subject.localeCompare(other.subject));
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['beate@example.org', 'Bekræft din adresse hos Brygga'],
      ['beate@example.org', 'Du har allerede en konto hos Brygga'],
    ]);
    expect(mails[0]!.text).toContain('https://embassy.test/da/confirm-email?token=');
    expect(mails[0]!.html).toContain('lang="da"');
  });

  test('nobody posts before the address is confirmed; the link confirms it once and for all', async () => {
    const session = await send(confirming, signIn, {
      input: { email: beate.email, password: beate.password },
    });
    const cookie = cookieOf(session);
    expect(session.headers.getSetCookie()[0]).toMatch(/^__Secure-.*HttpOnly; Secure; SameSite=Lax/i);
    const post = /* GraphQL */ `
      mutation {
        createThread(input: { kind: QUESTION, categoryId: 1, title: "Which water?", markdown: "Hard or soft, that is the question here.", tags: [] }) {
          ... on Error { code }
        }
      }`;
    const refused = await (await send(confirming, post, {}, cookie)).json();
    expect(refused.data.createThread.code).toBe('VERIFY_EMAIL_FIRST');

    const token = tokenIn(
      (await confirming.mails()).find(({ text }) => text.includes('/confirm-email'))!.text,
    );
    const confirm = /* GraphQL */ `
      mutation ($token: String!) { confirmEmail(input: { token: $token }) { ... on Done { done } ... on Error { code } } }`;
    const wrong = await confirming.ask(confirm, { token: `${token}x` });
    expect(wrong.data.confirmEmail.code).toBe('TOKEN_EXPIRED');
    const confirmed = await send(confirming, confirm, { token });
    expect(confirmed.headers.getSetCookie()).toEqual([]);
    expect((await confirmed.json()).data.confirmEmail).toEqual({ done: true });

    const allowed = await (await send(confirming, post, {}, cookie)).json();
    expect(allowed.data.createThread.code).toBe('INVALID');
  });

  test('the mail can be sent again, to those who are signed in and those who are not, and unknown addresses look the same', async () => {
    const clara = { ...anna, email: 'clara@example.org', handle: 'clara', locale: 'fr' };
    await confirming.ask(signUp, { input: clara });
    const resend = /* GraphQL */ `
      mutation ($email: String) { resendConfirmation(input: { email: $email }) { ... on Done { done } ... on Error { code } } }`;
    const before = (await confirming.mails()).length;
    const known = await confirming.ask(resend, { email: clara.email });
    const unknown = await confirming.ask(resend, { email: 'nobody@example.org' });
    expect(known).toEqual(unknown);
    const mails = await confirming.mails();
    expect(mails.slice(before).map(({ to }) => to)).toEqual([clara.email]);
  });
});
