import type { Member } from '@embassy/database';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let member: Member;
let serial = 0;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  member = await buildMember(api.db, { handle: `mina-${++serial}`, displayName: 'Mina' });
});
afterAll(() => api.close());

const update = (as: Member, input: object) =>
  api
    .as(as)
    .ask(
      `mutation ($input: UpdateProfileInput!) {
        updateProfile(input: $input) {
          ... on Member { handle displayName bio path }
          ... on Error { code }
          ... on InvalidError { issues { field code } }
        }
      }`,
      { input },
    )
    .then(({ data }) => data.updateProfile);

const byHandle = (handle: string) =>
  api
    .ask('query ($handle: String!) { member(handle: $handle) { number handle path } }', { handle })
    .then(({ data }) => data.member);

describe('updating', () => {
  test('what is given changes, the rest stays, and hearers are told', async () => {
    const changed = await update(member, { displayName: ' 山田 ', bio: 'Grinds by hand.\r\nRepairs pumps.' });
    expect(changed).toEqual({
      handle: member.handle,
      displayName: '山田',
      bio: 'Grinds by hand.\nRepairs pumps.',
      path: `/members/${member.handle}`,
    });
    const event = await api.db.outbox.findFirstOrThrow({
      where: { event: 'member.changed' },
      orderBy: { id: 'desc' },
    });
    expect(event.payload).toEqual({ memberId: member.id });
    await update(member, { locale: 'fr', timeZone: 'Europe/Paris' });
    expect(await api.db.member.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      displayName: '山田',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
  });

  test('feeds show the languages a member reads, and what may be in one of them', async () => {
    const { id: categoryId } = await buildCategory(api.db);
    for (const language of ['sv', 'en', 'und', 'fr']) {
      await buildThread(api.db, { categoryId, language, title: `A thread in ${language}` });
    }
    const feed = async (rest = '') => {
      const { data } = await api.as(member).ask(
        `query ($categoryId: Int!) {
          myReadingLanguages
          threads(categoryId: $categoryId, inReadingLanguages: true${rest}) { edges { node { language } } }
        }`,
        { categoryId },
      );
      const found = data.threads.edges.map(({ node }: { node: { language: string } }) => node.language);
      return { mine: data.myReadingLanguages, found: found.sort() };
    };
    expect(await feed()).toEqual({ mine: [], found: ['en', 'fr', 'sv', 'und'] });
    await update(member, { readingLanguages: ['sv', 'fr', 'sv'] });
    expect(await feed()).toEqual({ mine: ['sv', 'fr'], found: ['fr', 'sv', 'und'] });
    expect((await feed(', language: "en"')).found).toEqual(['en']);
    expect((await update(member, { readingLanguages: ['tlh'] })).issues).toEqual([
      { field: 'readingLanguages', code: 'UNKNOWN' },
    ]);
    await update(member, { bio: 'Still reads both.' });
    expect((await feed()).mine).toEqual(['sv', 'fr']);
    await update(member, { readingLanguages: [] });
    expect((await feed()).mine).toEqual([]);
  });

  test('names that deceive are refused', async () => {
    for (const displayName of ['\u202Enimda', 'two\nlines', '\u200B\u200B', 'x'.repeat(61), 'a\u0000b']) {
      expect((await update(member, { displayName })).issues[0].field).toBe('displayName');
    }
  });

  test('a suspended member may set their language, and nothing that others see', async () => {
    await api.db.member.update({
      where: { id: member.id },
      data: { suspendedUntil: new Date(Date.now() + 86_400_000) },
    });
    expect((await update(member, { bio: 'Buy my beans' })).code).toBe('SUSPENDED');
    expect((await update(member, { locale: 'nl' })).handle).toBe(member.handle);
  });
});

describe('handles', () => {
  test('an old handle leads on, is nobody else’s, and can be taken back', async () => {
    const old = member.handle;
    expect((await update(member, { handle: `Nova-${serial}` })).handle).toBe(`nova-${serial}`);
    expect(await byHandle(old)).toEqual({
      number: member.id,
      handle: `nova-${serial}`,
      path: `/members/nova-${serial}`,
    });
    const other = await buildMember(api.db);
    expect((await update(other, { handle: old })).issues).toEqual([{ field: 'handle', code: 'TAKEN' }]);
    const signedUp = await api.ask(
      `mutation ($handle: String!) {
        signUp(input: { email: "thief@example.org", password: "a warm grey morning", handle: $handle, displayName: "T", locale: "en" }) {
          ... on InvalidError { issues { field code } }
        }
      }`,
      { handle: old },
    );
    expect(signedUp.data.signUp.issues).toEqual([{ field: 'handle', code: 'TAKEN' }]);
    expect((await update(member, { handle: old })).handle).toBe(old);
    expect((await byHandle(`nova-${serial}`)).handle).toBe(old);
  });

  test('of two who take one handle at the same time, one gets it', async () => {
    const other = await buildMember(api.db);
    await Promise.all([api.as(member).cookie(), api.as(other).cookie()]);
    const wanted = { handle: `wanted-${serial}` };
    const results = await Promise.all([update(member, wanted), update(other, wanted)]);
    expect(results.map((result) => result.handle ?? result.issues[0].code).sort()).toEqual([
      'TAKEN',
      wanted.handle,
    ]);
  });

  test('a reserved handle that an import gave may stay', async () => {
    const imported = await buildMember(api.db, { handle: 'Support' });
    expect((await update(imported, { handle: imported.handle, bio: 'Hello' })).bio).toBe('Hello');
  });

  test('it can be changed three times a month', async () => {
    for (const name of ['one', 'two', 'three']) {
      expect((await update(member, { handle: `${name}-${serial}` })).handle).toBe(`${name}-${serial}`);
    }
    expect((await update(member, { handle: `four-${serial}` })).code).toBe('LIMIT_REACHED');
  });

  test('members who left are not found, nor is anybody by half a text', async () => {
    await api.db.member.update({ where: { id: member.id }, data: { state: 'LEFT' } });
    expect(await byHandle(member.handle)).toBeNull();
    expect(await byHandle('mina\u0000')).toBeNull();
  });
});

describe('pictures', () => {
  const setAvatar = (as: Member, imageId: string | null) =>
    api
      .as(as)
      .ask(
        `mutation ($imageId: ID) {
          setAvatar(input: { imageId: $imageId }) {
            ... on Member { avatar { url width } } ... on InvalidError { issues { field code } }
          }
        }`,
        { imageId },
      )
      .then(({ data }) => data.setAvatar);

  test('one’s own upload becomes the picture; somebody else’s does not', async () => {
    const bytes = await sharp({ create: { width: 600, height: 900, channels: 3, background: '#246' } })
      .png()
      .toBuffer();
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], 'me.png'));
    form.set('purpose', 'avatar');
    const response = await api.api.handleUpload(
      new Request('http://embassy.test/media', {
        method: 'POST',
        body: form,
        headers: { cookie: await api.as(member).cookie() },
      }),
      { address: '127.0.0.1' },
    );
    const { id, url } = await response.json();
    expect(await setAvatar(member, id)).toEqual({ avatar: { url, width: 512 } });
    const other = await buildMember(api.db);
    expect((await setAvatar(other, id)).issues).toEqual([{ field: 'imageId', code: 'UNKNOWN' }]);
    expect(await setAvatar(member, null)).toEqual({ avatar: null });
  });
});

describe('finding', () => {
  const suggest = (beginning: string) =>
    api
      .ask('query ($beginning: String!) { memberSuggestions(beginning: $beginning) { handle } }', {
        beginning,
      })
      .then(({ data }) => data.memberSuggestions.map(({ handle }: { handle: string }) => handle));

  test('a mention is completed from the handle or the name; signs of patterns are only signs', async () => {
    const olof = await buildMember(api.db, { handle: 'qq-olof', displayName: 'Örjan Qvist', answerCount: 3 });
    const qvist = await buildMember(api.db, { handle: 'zz-qvist', displayName: 'QQ_Signe', answerCount: 9 });
    await buildMember(api.db, { handle: 'qq-left', displayName: 'Gone', state: 'LEFT' });
    expect(await suggest('@QQ')).toEqual([qvist.handle, olof.handle]);
    expect(await suggest('örj')).toEqual([olof.handle]);
    expect(await suggest('%')).toEqual([]);
    expect(await suggest('qq_')).toEqual([qvist.handle]);
    expect(await suggest('\u0000')).toEqual([]);
  });

  test('the list of members is paged from the newest and leaves out who left', async () => {
    const list = (after?: string) =>
      api
        .ask(
          'query ($after: String) { members(first: 3, after: $after) { edges { node { number isFormer } } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
        .then(({ data }) => data.members);
    const first = await list();
    const second = await list(first.pageInfo.endCursor);
    const numbers = [...first.edges, ...second.edges].map(({ node }) => node.number);
    expect(new Set(numbers).size).toBe(6);
    expect([...first.edges, ...second.edges].some(({ node }) => node.isFormer)).toBe(false);
  });
});
