import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { badgesPersonalData } from '../badges/index.ts';
import { transferPersonalData } from './personal-data.ts';
import { importInto } from './testing/import-into.ts';
import { writeDump } from './testing/write-dump.ts';

let t: TestApi;
const at = '2014-01-21T20:26:05.383';
const post = (id: number, more: object) => ({
  Id: id,
  PostTypeId: 1,
  CreationDate: at,
  Title: `How warm may number ${id} be served?`,
  Body: '<p>Rather cool, I thought.</p>',
  ...more,
});
const folder = writeDump({
  Users: [{ Id: 1, Reputation: 250, CreationDate: at, DisplayName: 'Jo Klein' }],
  Posts: [post(10, { OwnerUserId: 1 }), post(11, { OwnerDisplayName: 'Bob' })],
  Badges: [{ Id: 1, UserId: 1, Name: 'Student', Date: at, Class: 3, TagBased: 'False' }],
});
beforeAll(async () => {
  t = await startTestApi();
  await importInto(t, folder, { site: 'beer.example.org' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await t.close();
});

test('members take along whom they were elsewhere; once erased, nothing tells it, and the texts keep their source', async () => {
  const jo = await t.db.member.findFirstOrThrow({ where: { displayName: 'Jo Klein' } });
  const bob = await t.db.member.findFirstOrThrow({ where: { displayName: 'Bob' } });
  expect(await transferPersonalData.export(t.db, jo.id)).toEqual({
    importedFrom: [{ url: 'https://beer.example.org/users/1', reputation: 250 }],
    importedNames: [],
    importedPosts: [
      {
        postId: expect.any(Number),
        url: 'https://beer.example.org/questions/10',
        licence: 'CC BY-SA 3.0',
        authorName: 'Jo Klein',
        authorUrl: 'https://beer.example.org/users/1',
      },
    ],
  });
  expect(await transferPersonalData.export(t.db, bob.id)).toMatchObject({ importedNames: ['Bob'] });

  expect(await badgesPersonalData.export(t.db, jo.id)).toMatchObject({
    badges: [{ name: 'Student', level: 'BRONZE', awardedAt: `${at}Z` }],
  });
  for (const { id } of [jo, bob]) {
    await t.db.$transaction(async (tx) => {
      for (const { erase } of [badgesPersonalData, transferPersonalData])
        await erase(tx, id, { keepPosts: true, now: new Date() });
    });
  }
  expect(await transferPersonalData.export(t.db, jo.id)).toEqual({
    importedFrom: [],
    importedNames: [],
    importedPosts: [
      {
        postId: expect.any(Number),
        url: 'https://beer.example.org/questions/10',
        licence: 'CC BY-SA 3.0',
        authorName: '',
        authorUrl: '',
      },
    ],
  });
  // A second run of the import brings nothing of it back.
  await importInto(t, folder, { site: 'beer.example.org' });
  expect(await t.db.memberOrigin.count()).toBe(0);
  expect(await t.db.badgeAward.count()).toBe(0);
  expect(await t.db.importedAuthor.count()).toBe(0);
});
