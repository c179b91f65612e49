import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Mail } from '../../../adapters/mailer.ts';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { handleUnsubscribe } from './handle-unsubscribe.ts';
import { mailNotification } from './mail-notification.ts';

let t: TestApi;
let mails: Mail[];
beforeAll(async () => {
  t = await startTestApi({ publicUrl: 'http://community.brygga.example' });
});
beforeEach(async () => {
  mails = await t.mails();
  mails.length = 0;
});
afterAll(() => t.close());

/** A member who can be written to. */
async function buildReader(data: Parameters<typeof buildMember>[1] = {}, emailVerified = true) {
  const member = await buildMember(t.db, data);
  await t.as(member).cookie();
  await t.db.login.updateMany({ where: { memberId: member.id }, data: { emailVerified } });
  return member;
}

async function answeredFor(reader: { id: number }, markdown = 'Open the steam valve for ten seconds.') {
  const thread = await buildThread(t.db, { authorId: reader.id, title: 'Why does the pump hum so loudly?' });
  await t.db.follow.create({ data: { memberId: reader.id, kind: 'THREAD', subjectId: thread.id } });
  const helper = await buildMember(t.db, { displayName: 'Åsa <Helper>' });
  const { data } = await t.as(helper).ask(
    `mutation ($threadId: Int!, $markdown: String!) {
       addPost(input: { threadId: $threadId, markdown: $markdown }) { ... on Post { number } }
     }`,
    { threadId: thread.id, markdown },
  );
  return { threadId: thread.id, postId: data.addPost.number as number, helper };
}

const toReader = (reader: { handle: string }) =>
  mails.filter(({ to }) => to === `${reader.handle}@example.org`.toLowerCase());

describe('a mail', () => {
  test('says who, where and what, as text and as HTML, and leads to the place', async () => {
    const reader = await buildReader();
    const { threadId, postId } = await answeredFor(
      reader,
      'Open **the** steam valve & wait for ten seconds.',
    );
    await drain(t);
    const [mail, ...more] = toReader(reader);
    expect(more).toEqual([]);
    const place = `http://community.brygga.example/t/${threadId}/why-does-the-pump-hum-so-loudly?post=${postId}#post-${postId}`;
    expect(mail!.subject).toBe('New answer: Why does the pump hum so loudly?');
    expect(mail!.text).toContain('Åsa <Helper> answered “Why does the pump hum so loudly?”');
    expect(mail!.text).toContain('> Open the steam valve & wait for ten seconds.');
    expect(mail!.text).toContain(place);
    expect(mail!.html).toContain('Åsa &lt;Helper&gt; answered');
    expect(mail!.html).toContain('Open the steam valve &amp; wait');
    expect(mail!.html).toContain(`href="${place}"`);
    expect(mail!.headers).toMatchObject({
      'List-Unsubscribe': expect.stringMatching(
        /^<http:\/\/community\.brygga\.example\/unsubscribe\/one-click\?token=[\w.-]+>$/,
      ),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    const told = await t.db.notification.findFirstOrThrow({ where: { memberId: reader.id } });
    expect(mail!.messageId).toBe(`<notification.${told.eventId}.${reader.id}@community.brygga.example>`);
    expect(told.mailedAt).not.toBeNull();
  });

  test.each([
    ['sv', 'Nytt svar: ', '/sv/t/', 'Du får det här mejlet'],
    ['da', 'Nyt svar: ', '/da/t/', 'Du får denne mail'],
    ['nl', 'Nieuw antwoord: ', '/nl/t/', 'Je krijgt deze mail'],
    ['fr', 'Nouvelle réponse : ', '/fr/t/', 'Vous recevez cet e-mail'],
    ['xx', 'New answer: ', '.example/t/', 'You get this mail'],
  ])('is in the reader’s language: %s', async (locale, subject, prefix, why) => {
    const reader = await buildReader({ locale });
    await answeredFor(reader);
    await drain(t);
    const [mail] = toReader(reader);
    expect(mail!.subject).toMatch(new RegExp(`^${subject}`));
    expect(mail!.text).toContain(prefix);
    expect(mail!.text).toContain(why);
  });

  test('is sent once, although its job is done again', async () => {
    const reader = await buildReader();
    await answeredFor(reader);
    await drain(t);
    const { id } = await t.db.notification.findFirstOrThrow({ where: { memberId: reader.id } });
    await mailNotification(t.services, { notificationId: id });
    expect(toReader(reader)).toHaveLength(1);
  });

  test('that could not be sent is tried again under the same Message-ID', async () => {
    const reader = await buildReader();
    const { threadId, postId, helper } = await answeredFor(reader);
    await t.db.outbox.deleteMany();
    const { id } = await t.db.notification.create({
      data: { memberId: reader.id, kind: 'ANSWER', actorId: helper.id, threadId, postId, eventId: 700_001 },
    });
    const ids: (string | undefined)[] = [];
    const broken = {
      ...t.services,
      mailer: {
        send: async (mail: Mail) => {
          ids.push(mail.messageId);
          throw new Error('451 try again later');
        },
      },
    };
    await expect(mailNotification(broken, { notificationId: id })).rejects.toThrow('451');
    await mailNotification(t.services, { notificationId: id });
    expect(toReader(reader).map(({ messageId }) => messageId)).toEqual(ids);
  });
});

describe('no mail goes', () => {
  const silent = async (reader: { id: number; handle: string }) => {
    await answeredFor(reader);
    await drain(t);
    expect(toReader(reader)).toEqual([]);
  };
  test('to an address that was not confirmed', async () => silent(await buildReader({}, false)));
  test('to a member without an account', async () => silent(await buildMember(t.db)));
  test('to a suspended member', async () =>
    silent(await buildReader({ suspendedUntil: new Date(Date.now() + 86_400_000) })));
  test('to a member who left', async () => silent(await buildReader({ state: 'LEFT' })));

  test('about what was read, taken down or moved out of reach before it was sent', async () => {
    const reader = await buildReader();
    const { threadId, postId, helper } = await answeredFor(reader);
    await t.db.outbox.deleteMany();
    const due = { memberId: reader.id, kind: 'ANSWER', actorId: helper.id, threadId, postId } as const;
    const mailAgain = async (eventId: number, readAt: Date | null) => {
      const { id } = await t.db.notification.create({ data: { ...due, eventId, readAt } });
      await mailNotification(t.services, { notificationId: id });
    };
    await mailAgain(700_002, new Date());
    await t.db.post.update({ where: { id: postId }, data: { state: 'HIDDEN' } });
    await mailAgain(700_003, null);
    await t.db.post.update({ where: { id: postId }, data: { state: 'VISIBLE' } });
    await t.db.thread.update({ where: { id: threadId }, data: { audience: 'staff' } });
    await mailAgain(700_004, null);
    expect(toReader(reader)).toEqual([]);
    await t.db.thread.update({ where: { id: threadId }, data: { audience: 'public' } });
    await mailAgain(700_005, null);
    expect(toReader(reader)).toHaveLength(1);
  });
});

describe('choosing', () => {
  const preferences = async (reader: { id: number }) => {
    const { data } = await t.as(reader).ask('{ mailPreferences { kind atOnce } }');
    return Object.fromEntries(
      data.mailPreferences.map(({ kind, atOnce }: { kind: string; atOnce: boolean }) => [kind, atOnce]),
    );
  };
  const choose = (reader: { id: number }, kind: string, atOnce: boolean) =>
    t.as(reader).ask(
      `mutation ($kind: NotificationKind!, $atOnce: Boolean!) {
         setMailPreference(input: { kind: $kind, atOnce: $atOnce }) { ... on MailPreference { kind atOnce } ... on Error { code } }
       }`,
      { kind, atOnce },
    );

  test('one kind off leaves the inbox and the other kinds as they are', async () => {
    const reader = await buildReader();
    expect(await preferences(reader)).toMatchObject({ ANSWER: true, MENTION: true, NEW_THREAD: false });
    expect((await choose(reader, 'ANSWER', false)).data.setMailPreference).toEqual({
      kind: 'ANSWER',
      atOnce: false,
    });
    expect(await preferences(reader)).toMatchObject({ ANSWER: false, MENTION: true });
    await answeredFor(reader);
    await answeredFor(reader, `Dear @${reader.handle}, open the steam valve.`);
    await drain(t);
    expect(toReader(reader).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('mentioned you'),
    ]);
    expect(await t.db.notification.count({ where: { memberId: reader.id } })).toBe(2);
    await choose(reader, 'ANSWER', true);
    expect(await t.db.mailChoice.count({ where: { memberId: reader.id } })).toBe(0);
  });

  test('is not for visitors', async () => {
    expect((await t.ask('{ mailPreferences { kind } }')).errors?.[0]?.extensions?.code).toBe('SIGN_IN_FIRST');
  });

  const tokenIn = (mail: Mail) => /token=([\w.-]+)>/.exec(mail.headers!['List-Unsubscribe']!)![1]!;

  test('a mail’s link ends this kind of mail by one click, without signing in, and twice as well', async () => {
    const reader = await buildReader();
    await answeredFor(reader);
    await drain(t);
    const url = toReader(reader)[0]!.headers!['List-Unsubscribe']!.slice(1, -1);
    for (let i = 0; i < 2; i++) {
      const response = await handleUnsubscribe(
        t.services,
        new Request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'List-Unsubscribe=One-Click',
        }),
      );
      expect(response.status).toBe(200);
    }
    expect(await preferences(reader)).toMatchObject({ ANSWER: false, MENTION: true });
  });

  test('whoever opens the address is led to the page, and nothing ends', async () => {
    const reader = await buildReader();
    await answeredFor(reader);
    await drain(t);
    const mail = toReader(reader)[0]!;
    const url = mail.headers!['List-Unsubscribe']!.slice(1, -1);
    const opened = await handleUnsubscribe(t.services, new Request(url));
    expect(opened.status).toBe(303);
    const page = opened.headers.get('location')!;
    expect(page).toMatch(/^\/unsubscribe\?token=/);
    expect(mail.text).toContain(page);
    const other = await handleUnsubscribe(
      t.services,
      new Request(url, { method: 'POST', body: new URLSearchParams({ intent: 'unsubscribe' }) }),
    );
    expect(other.status).toBe(400);
    expect(await preferences(reader)).toMatchObject({ ANSWER: true });
  });

  test('the page asks by query and mutation; a token that was changed does nothing', async () => {
    const [reader, other] = [await buildReader(), await buildReader()];
    await answeredFor(reader);
    await drain(t);
    const token = tokenIn(toReader(reader)[0]!);
    const query = 'query ($token: String!) { unsubscription(token: $token) }';
    const mutation = `mutation ($token: String!) {
      unsubscribe(input: { token: $token }) { ... on MailPreference { kind atOnce } ... on Error { code } }
    }`;
    expect((await t.ask(query, { token })).data.unsubscription).toBe('ANSWER');
    const forged = [
      token.replace(String(reader.id), String(other.id)),
      token.replace('ANSWER', 'MENTION'),
      `${token}x`,
      'x',
      '',
      '..',
    ];
    for (const bad of forged) {
      expect((await t.ask(query, { token: bad })).data.unsubscription).toBeNull();
      expect((await t.ask(mutation, { token: bad })).data.unsubscribe.code).toBe('TOKEN_EXPIRED');
    }
    expect(await t.db.mailChoice.count({ where: { memberId: { in: [reader.id, other.id] } } })).toBe(0);
    expect((await t.ask(mutation, { token })).data.unsubscribe).toEqual({ kind: 'ANSWER', atOnce: false });
  });
});
