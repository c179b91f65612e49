import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters } from '../../kernel/counters/index.ts';
import {
  buildAnswer,
  buildCategory,
  buildComment,
  buildMember,
  buildThread,
} from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
const password = 'a warm grey morning';
let serial = 0;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function send(query: string, variables: object = {}, cookie?: string) {
  const response = await api.fetch({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: api.settings.publicUrl,
      ...(cookie && { cookie }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const cookies = response.headers.getSetCookie().map((set) => set.split(';')[0]!);
  return { ...(await response.json()), cookie: cookies.join('; ') };
}

async function joined() {
  const handle = `leaver-${++serial}`;
  const { data, cookie } = await send(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignedUp { member { number } } } }`,
    {
      input: {
        email: `${handle}@example.org`,
        password,
        handle,
        displayName: 'Leaving Person',
        locale: 'sv',
      },
    },
  );
  return { id: data.signUp.member.number as number, handle, cookie };
}

const leave = (cookie: string, keepPosts: boolean, secret = password) =>
  send(
    `mutation ($keepPosts: Boolean!, $password: String!) {
      leaveCommunity(input: { keepPosts: $keepPosts, password: $password }) { ... on Done { done } ... on Error { code } }
    }`,
    { keepPosts, password: secret },
    cookie,
  ).then(({ data }) => data.leaveCommunity);

/** Somebody who has left traces everywhere. */
async function activeMember() {
  const member = await joined();
  const { id, cookie } = member;
  const tag = await api.db.tag.create({ data: { name: `tag-${id}` } });
  const category = await buildCategory(api.db);
  const alone = await buildThread(api.db, {
    authorId: id,
    title: `Secret alone title ${id}`,
    categoryId: category.id,
  });
  await api.db.threadTag.create({ data: { threadId: alone.id, tagId: tag.id } });
  await api.db.tag.update({ where: { id: tag.id }, data: { threadCount: 1 } });
  const answered = await buildThread(api.db, { authorId: id, title: `Secret answered title ${id}` });
  const othersAnswer = await buildAnswer(api.db, { threadId: answered.id });
  const othersThread = await buildThread(api.db);
  const answer = await buildAnswer(api.db, {
    authorId: id,
    threadId: othersThread.id,
    markdown: `Secret answer text ${id}`,
  });
  const comment = await buildComment(api.db, {
    authorId: id,
    postId: othersAnswer.id,
    markdown: `Secret comment ${id}`,
  });
  await api.db.revision.create({
    data: { postId: answer.id, version: 1, authorId: id, markdown: `Secret first version ${id}` },
  });
  await api
    .as({ id: othersThread.authorId })
    .ask(`mutation { acceptAnswer(input: { postId: ${answer.id} }) { __typename } }`);
  await api.db.draft.create({ data: { memberId: id, key: 'new', data: { markdown: 'Secret draft' } } });
  await api.db.follow.create({ data: { memberId: id, kind: 'THREAD', subjectId: othersThread.id } });
  await api.db.notification.create({ data: { memberId: id, kind: 'ANSWER', eventId: 1_000_000 + id } });
  await api.db.member.update({ where: { id }, data: { bio: 'Secret bio', unreadCount: 1 } });
  const form = new FormData();
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
    .png()
    .toBuffer();
  form.set('file', new File([new Uint8Array(picture)], 'me.png'));
  const uploaded = await api.api.handleUpload(
    new Request('http://embassy.test/media', { method: 'POST', body: form, headers: { cookie } }),
    { address: '127.0.0.1' },
  );
  const image = await uploaded.json();
  await api.db.member.update({ where: { id }, data: { avatarId: image.id } });
  return { ...member, alone, answered, othersAnswer, othersThread, answer, comment, category, tag, image };
}

/** Which of these words are still anywhere in the database. */
async function traces(words: string[]): Promise<string[]> {
  const tables = await api.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      api.db.$queryRawUnsafe<{ text: string }[]>(`SELECT to_jsonb(t)::text AS text FROM "${name}" t`),
    ),
  );
  const texts = rows.flat().map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(20);
  return words.filter((word) => texts.some((text) => text.includes(word)));
}

describe('leaving', () => {
  test('posts stay under “former member”; who they were is nowhere any more', async () => {
    const leaver = await activeMember();
    expect(await leave(leaver.cookie, false, 'not my password')).toEqual({ code: 'WRONG_CREDENTIALS' });
    expect(await leave(leaver.cookie, true)).toEqual({ done: true });
    await api.mails();

    const { data } = await api.ask(
      `{ post(number: ${leaver.answer.id}) { html author { number displayName isFormer handle bio avatar { url } } } }`,
    );
    expect(data.post.html).toContain(`Secret answer text ${leaver.id}`);
    expect(data.post.author).toMatchObject({
      number: leaver.id,
      displayName: '',
      isFormer: true,
      bio: '',
      avatar: null,
    });
    expect(data.post.author.handle).toMatch(/^former-[0-9a-f]{12}$/);
    expect((await api.ask(`{ member(handle: "${leaver.handle}") { number } }`)).data.member).toBeNull();
    expect((await send('{ me { handle } }', {}, leaver.cookie)).data.me).toBeNull();
    expect((await api.api.handleMedia(new Request(`http://embassy.test${leaver.image.url}`))).status).toBe(
      404,
    );
    expect(
      await traces([
        `${leaver.handle}@`,
        `"${leaver.handle}"`,
        'Leaving Person',
        'Secret bio',
        'Secret draft',
      ]),
    ).toEqual([]);
    expect(await api.db.follow.count({ where: { memberId: leaver.id } })).toBe(0);
    expect(await api.db.notification.count({ where: { memberId: leaver.id } })).toBe(0);
    expect(await checkCounters(api.db)).toEqual([]);
    expect(
      (await api.db.thread.findUniqueOrThrow({ where: { id: leaver.othersThread.id } })).solvedAt,
    ).not.toBeNull();
  });

  test('posts go too: deleted, emptied, uncounted; what others answered stays', async () => {
    const leaver = await activeMember();
    expect(await leave(leaver.cookie, false)).toEqual({ done: true });
    await api.mails();

    const visitor = (
      await api.ask(`{
        alone: thread(number: ${leaver.alone.id}) { title }
        answered: thread(number: ${leaver.answered.id}) {
          title opening { html author { isFormer } } answers { edges { node { number comments { edges { node { number } } } } } }
        }
        answer: post(number: ${leaver.answer.id}) { html }
        others: thread(number: ${leaver.othersThread.id}) { answerCount solvedAt }
      }`)
    ).data;
    expect(visitor).toMatchObject({
      alone: null,
      answered: {
        title: `Secret answered title ${leaver.id}`,
        opening: { html: '', author: { isFormer: true } },
      },
      answer: null,
      others: { answerCount: 0, solvedAt: null },
    });
    expect(visitor.answered.answers.edges).toEqual([
      { node: { number: leaver.othersAnswer.id, comments: { edges: [] } } },
    ]);
    expect(
      await traces([
        `Secret answer text ${leaver.id}`,
        `Secret comment ${leaver.id}`,
        `Secret first version ${leaver.id}`,
        `Secret alone title ${leaver.id}`,
      ]),
    ).toEqual([]);
    expect(await api.db.image.count({ where: { ownerId: leaver.id } })).toBe(0);
    expect(await api.db.category.findUniqueOrThrow({ where: { id: leaver.category.id } })).toMatchObject({
      threadCount: 0,
    });
    expect(await api.db.tag.findUniqueOrThrow({ where: { id: leaver.tag.id } })).toMatchObject({
      threadCount: 0,
    });
    expect(await checkCounters(api.db)).toEqual([]);
  });

  test('twice at the same time is once', async () => {
    const { id, cookie } = await joined();
    const outcomes = await Promise.all([leave(cookie, true), leave(cookie, true)]);
    expect(outcomes.filter((outcome) => outcome.done)).not.toHaveLength(0);
    expect(await api.db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'LEFT' });
    expect((await api.db.outbox.count({ where: { event: 'member.left' } })) <= 2).toBe(true);
  });

  test('the last admin makes somebody else one first', async () => {
    const { id, cookie } = await joined();
    await api.db.member.update({ where: { id }, data: { role: 'ADMIN' } });
    expect(await leave(cookie, true)).toEqual({ code: 'NOT_PERMITTED' });
    const heir = await joined();
    await api.db.member.update({ where: { id: heir.id }, data: { role: 'ADMIN' } });
    expect(await leave(cookie, true)).toEqual({ done: true });
  });

  test('the same address may join again, as somebody new', async () => {
    const { id, handle, cookie } = await joined();
    await leave(cookie, true);
    const { data } = await send(
      `mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignedUp { member { number } } } }`,
      { input: { email: `${handle}@example.org`, password, handle, displayName: 'New', locale: 'en' } },
    );
    expect(data.signUp.member.number).not.toBe(id);
  });
});

describe('exporting', () => {
  test('everything that is held about the member, and nothing of others', async () => {
    const member = await activeMember();
    const stranger = await buildMember(api.db, { displayName: 'A Stranger' });
    await buildAnswer(api.db, { authorId: stranger.id, markdown: 'What the stranger wrote here.' });
    const { data } = await send('{ exportMyData }', {}, member.cookie);
    expect(data.exportMyData).toMatchObject({
      identity: {
        member: { handle: member.handle, displayName: 'Leaving Person', bio: 'Secret bio' },
        logins: [{ email: `${member.handle}@example.org`, sessions: [{}] }],
      },
      threads: {
        threads: [
          { title: `Secret alone title ${member.id}` },
          { title: `Secret answered title ${member.id}` },
        ],
        comments: [{ markdown: `Secret comment ${member.id}` }],
        drafts: [{ data: { markdown: 'Secret draft' } }],
      },
      media: { images: [{ url: member.image.url }] },
      notifications: { follows: [{ kind: 'THREAD' }] },
    });
    const text = JSON.stringify(data.exportMyData);
    expect(text).not.toContain('stranger');
    expect(text).not.toMatch(/password|token/i);
    expect((await send('{ exportMyData }')).errors[0].extensions.code).toBe('SIGN_IN_FIRST');
  });
});
