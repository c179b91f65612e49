import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTasks } from '../../tasks.ts';
import { buildAnswer, buildMember } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { imagePath } from './media.rules.ts';
import { removeUnusedImages } from './remove-unused-images.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const DAY = 24 * 60 * 60 * 1000;

async function upload(ownerId: number, days: number) {
  const id = randomBytes(20).toString('hex');
  const key = `${id.slice(0, 2)}/${id.slice(2)}.webp`;
  await t.services.blobs.put(key, new Uint8Array([1]), 'image/webp');
  const createdAt = new Date(Date.now() - days * DAY);
  const size = { width: 1, height: 1, bytes: 1 };
  await t.db.image.create({ data: { id, key, ownerId, contentType: 'image/webp', ...size, createdAt } });
  return { id, key, markdown: `Look: ![](${imagePath(key)})` };
}

test('old pictures that nothing names go with their files, every other stays', async () => {
  const member = await buildMember(t.db);
  const old = () => upload(member.id, 8);
  const [inPost, inHidden, inComment, inDraft, inRevision, asAvatar, unused] = [
    await old(),
    await old(),
    await old(),
    await old(),
    await old(),
    await old(),
    await old(),
  ];
  const fresh = await upload(member.id, 6);
  const post = await buildAnswer(t.db, { authorId: member.id, markdown: inPost.markdown });
  await buildAnswer(t.db, { authorId: member.id, markdown: inHidden.markdown, state: 'HIDDEN' });
  const comment = { postId: post.id, authorId: member.id, html: '', rendererVersion: 1 };
  await t.db.comment.create({ data: { ...comment, markdown: inComment.markdown } });
  const data = { markdown: inDraft.markdown };
  await t.db.draft.create({ data: { memberId: member.id, key: 'new', data } });
  await t.db.revision.create({
    data: { postId: post.id, version: 7, tags: [], markdown: inRevision.markdown },
  });
  await t.db.member.update({ where: { id: member.id }, data: { avatarId: asAvatar.id } });

  const cleanUp = createTasks(t.services)['clean-up']!;
  for (let night = 0; night < 2; night++) {
    await cleanUp({} as never);
    await drain({ databaseUrl: t.databaseUrl, services: t.services });
  }
  const kept = [inPost, inHidden, inComment, inDraft, inRevision, asAvatar, fresh];
  const rows = await t.db.image.findMany({ select: { id: true } });
  expect(rows.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
  for (const { key } of kept) expect(await t.services.blobs.get(key)).toBeDefined();
  expect(await t.services.blobs.get(unused.key)).toBeUndefined();
});

test('more than a batch go in one night', async () => {
  const member = await buildMember(t.db);
  const images = Array.from({ length: 450 }, () => {
    const id = randomBytes(20).toString('hex');
    const key = `${id.slice(0, 2)}/${id.slice(2)}.webp`;
    const createdAt = new Date(Date.now() - 30 * DAY);
    return {
      id,
      key,
      ownerId: member.id,
      contentType: 'image/webp',
      width: 1,
      height: 1,
      bytes: 1,
      createdAt,
    };
  });
  await t.db.image.createMany({ data: images });
  await removeUnusedImages(t.db, new Date());
  expect(await t.db.image.count({ where: { ownerId: member.id } })).toBe(0);
});
