import { afterAll, beforeAll, expect, test } from 'vitest';
import { RENDERER_VERSION } from '../../../kernel/markdown/index.ts';
import { buildAnswer, buildComment, buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { rerender } from './rerender.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const stale = { html: '<p>As it was made once</p>', rendererVersion: 0 };

test('renders again what an older renderer made, and only that', async () => {
  const { handle } = await buildMember(t.db, { handle: 'astrid' });
  const old = await buildAnswer(t.db, { ...stale, markdown: `Ask @${handle}, she **knows** it.` });
  const kept = await buildAnswer(t.db, { html: '<p>By the newest</p>', rendererVersion: RENDERER_VERSION });
  const comment = await buildComment(t.db, { ...stale, postId: old.id, markdown: '*Thanks* @nobody' });
  expect(await rerender(t.db, t.settings)).toEqual({ posts: 1, comments: 1 });
  expect(await t.db.post.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
    html: '<p>Ask <a href="/members/astrid" class="mention">@astrid</a>, she <strong>knows</strong> it.</p>\n',
    rendererVersion: RENDERER_VERSION,
    version: 1,
    editedAt: null,
  });
  expect((await t.db.comment.findUniqueOrThrow({ where: { id: comment.id } })).html).toBe(
    '<em>Thanks</em> @nobody',
  );
  expect((await t.db.post.findUniqueOrThrow({ where: { id: kept.id } })).html).toBe('<p>By the newest</p>');
  expect(await rerender(t.db, t.settings)).toEqual({ posts: 0, comments: 0 });
  await rerender(t.db, t.settings, { all: true });
  expect((await t.db.post.findUniqueOrThrow({ where: { id: kept.id } })).html).toContain(
    'Open the steam valve',
  );
});

test('goes through several batches and stops between two of them', async () => {
  const { threadId, authorId } = await buildAnswer(t.db);
  await t.db.post.createMany({
    data: Array.from({ length: 450 }, (_, n) => ({
      ...stale,
      threadId,
      authorId,
      role: 'ANSWER' as const,
      markdown: `Open the valve for ${n} seconds.`,
    })),
  });
  const stop = new AbortController();
  const first = await rerender(t.db, t.settings, { onProgress: () => stop.abort(), signal: stop.signal });
  expect(first.posts).toBe(200);
  expect(await rerender(t.db, t.settings)).toEqual({ posts: 250, comments: 0 });
  expect(await t.db.post.count({ where: { rendererVersion: { not: RENDERER_VERSION } } })).toBe(0);
});
