import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApi } from '../../create-api.ts';
import { buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { removeUnusedImages } from '../media/index.ts';

let t: TestApi;
let admin: { id: number };

const brandQuery = `{ brand {
  name colour typeface corner logoShowsName stylesheet logo { id url }
  hello { language title lede } look { previewStylesheet corrections { theme wished used ratio needed } checks { ratio needed } }
} }`;
const update = `mutation ($input: UpdateBrandInput!) { updateBrand(input: $input) {
  __typename
  ... on Error { code }
  ... on InvalidError { issues { field code } }
  ... on Brand { name stylesheet look { corrections { theme used } } }
} }`;

beforeAll(async () => {
  t = await startTestApi();
  admin = await buildMember(t.db, { role: 'ADMIN' });
});
beforeEach(async () => void (await t.db.brand.deleteMany()));
afterAll(() => t.close());

const change = async (input: object, by = admin) => (await t.as(by).ask(update, { input })).data.updateBrand;
const brand = async () => (await t.ask(brandQuery)).data.brand;

test('nobody chose anything: the configuration counts, and no sheet is needed', async () => {
  expect(await brand()).toMatchObject({
    name: 'Brygga',
    colour: '#2543a0',
    typeface: 'BOOK',
    corner: 4,
    logo: null,
    hello: [],
    stylesheet: null,
  });
});

test('an admin’s choice is on the next page, of every process', async () => {
  const other = createApi({
    db: t.db,
    settings: t.settings,
    blobs: t.services.blobs,
    search: t.services.search,
    onBug: (error) => {
      throw error;
    },
  });
  const answer = await change({ name: ' Kaffeeklub ', colour: '#B00020', typeface: 'PLAIN', corner: 8 });
  expect(answer.name).toBe('Kaffeeklub');
  const request = new Request('http://embassy.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ brand { name stylesheet } }' }),
  });
  const there = await (await other.handleGraphql(request, { address: '127.0.0.1' })).json();
  expect(there.data.brand).toEqual({ name: 'Kaffeeklub', stylesheet: answer.stylesheet });
  await other.settled();

  const sheet = await t.api.handleBrandSheet(new Request(`http://embassy.test${answer.stylesheet}`));
  expect(sheet.headers.get('cache-control')).toContain('immutable');
  expect(await sheet.text()).toContain('--accent:light-dark(#b00020,');
});

test('a sheet of another release is not kept; one of no look is not there', async () => {
  const ask = (search: string) =>
    t.api.handleBrandSheet(new Request(`http://embassy.test/brand.css${search}`));
  expect(ask('?look=b00020-plain-8&v=older').headers.get('cache-control')).toBe('no-cache');
  expect(ask('?look=b00020-plain-8').status).toBe(200);
  expect(ask('?look=nothing').status).toBe(404);
  expect(ask('').status).toBe(404);
});

test('a colour that cannot be read is taken, corrected, and the admin is told', async () => {
  const answer = await change({ colour: '#ffcc00' });
  expect(answer.look.corrections.map(({ theme }: { theme: string }) => theme)).toEqual(['LIGHT']);
  const { look, colour } = await brand();
  expect(colour).toBe('#ffcc00');
  expect(look.corrections).toEqual([
    {
      theme: 'LIGHT',
      wished: '#ffcc00',
      used: answer.look.corrections[0].used,
      ratio: 1.32,
      needed: 4.5,
    },
  ]);
  for (const { ratio, needed } of look.checks) expect(ratio).toBeGreaterThanOrEqual(needed);
});

test('what is absent stays; null gives it back to the configuration; what is wrong changes nothing', async () => {
  await change({ name: 'Kaffeeklub', colour: '#b00020' });
  await change({ corner: 0 });
  expect(await brand()).toMatchObject({ name: 'Kaffeeklub', colour: '#b00020', corner: 0 });
  await change({ name: null });
  expect(await brand()).toMatchObject({ name: 'Brygga', colour: '#b00020', corner: 0 });
  expect(await change({ name: 'Again', colour: 'red' })).toEqual({
    __typename: 'InvalidError',
    code: 'INVALID',
    issues: [{ field: 'colour', code: 'BAD_FORMAT' }],
  });
  expect((await brand()).name).toBe('Brygga');
});

test('greetings by language; an empty one is the design’s own', async () => {
  const hello = [
    { language: 'en', title: 'Come in', lede: 'Coffee is ready.' },
    { language: 'sv', title: '', lede: '' },
  ];
  await change({ hello });
  expect((await brand()).hello).toEqual([hello[0]]);
});

test('the brand’s clock is where an admin says; a zone that is none changes nothing', async () => {
  const zone = async () => (await t.ask('{ brand { timeZone } }')).data.brand.timeZone;
  expect(await zone()).toBe('Europe/Stockholm');
  await change({ timeZone: 'America/New_York' });
  expect(await zone()).toBe('America/New_York');
  expect((await change({ timeZone: 'Europe/Atlantis' })).issues).toEqual([
    { field: 'timeZone', code: 'UNKNOWN' },
  ]);
  expect(await zone()).toBe('America/New_York');
  await change({ timeZone: null });
  expect(await zone()).toBe('Europe/Stockholm');
});

test('it is on record, and said', async () => {
  await change({ name: 'Kaffeeklub', corner: 2 });
  const [entry] = await t.db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 });
  expect(entry).toMatchObject({
    actorId: admin.id,
    action: 'update brand',
    subjectKind: 'brand',
    data: { fields: ['name', 'corner'] },
  });
  const [event] = await t.db.outbox.findMany({ where: { event: 'brand.changed' }, orderBy: { id: 'desc' } });
  expect(event?.payload).toMatchObject({ actorId: admin.id });
});

test('a logo is one’s own upload, and outlives its unused week and its uploader', async () => {
  const image = (ownerId: number, id: string) =>
    t.db.image.create({
      data: {
        id,
        ownerId,
        key: `${id.slice(0, 2)}/${id.slice(2)}.webp`,
        contentType: 'image/webp',
        width: 320,
        height: 80,
        bytes: 1,
        createdAt: new Date(Date.now() - 30 * 24 * 60 * 60 * 1000),
      },
    });
  const stranger = await buildMember(t.db);
  const [mine, theirs] = [await image(admin.id, 'ab'.repeat(20)), await image(stranger.id, 'cd'.repeat(20))];
  expect(await change({ logoId: theirs.id })).toMatchObject({
    issues: [{ field: 'logoId', code: 'UNKNOWN' }],
  });
  await change({ logoId: mine.id, logoShowsName: true });
  await removeUnusedImages(t.db, new Date());
  expect(await brand()).toMatchObject({
    logoShowsName: true,
    logo: { id: mine.id, url: `/media/${mine.key}` },
  });
  expect(await t.db.image.count({ where: { id: theirs.id } })).toBe(0);

  const leaver = await buildMember(t.db, { role: 'ADMIN' });
  await t.db.image.update({ where: { id: mine.id }, data: { ownerId: leaver.id } });
  const { mediaPersonalData } = await import('../media/index.ts');
  await t.db.$transaction((tx) =>
    mediaPersonalData.erase(tx, leaver.id, { keepPosts: false } as Parameters<
      typeof mediaPersonalData.erase
    >[2]),
  );
  expect((await brand()).logo).toMatchObject({ id: mine.id });
});

test('mails and handles follow the name', async () => {
  await change({ name: 'Kaffeeklub' });
  const account = {
    email: 'new@example.org',
    password: 'a long enough password',
    handle: 'kaffee-klub',
    displayName: 'New',
    locale: 'en',
    timeZone: 'UTC',
  };
  const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { ... on InvalidError { issues { field code } } } }`;
  expect((await t.ask(signUp, { input: account })).data.signUp.issues).toEqual([
    { field: 'handle', code: 'TAKEN' },
  ]);
});
