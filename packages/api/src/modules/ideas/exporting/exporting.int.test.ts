import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerFor } from '../../../kernel/viewer.ts';
import { buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { exportedColumns } from './exported-ideas.ts';
import { handleIdeaExport } from './handle-idea-export.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const now = new Date('2026-11-27T12:00:00Z');
const viewerOf = (role: 'MEMBER' | 'AGENT' | 'MODERATOR' | 'PRODUCT_TEAM' | 'ADMIN') => {
  const actor = { id: 1, handle: 'x', displayName: 'X', role, trust: 0, locale: 'en', timeZone: 'UTC' };
  const more = {
    seesGames: true,
    readingLanguages: [],
    panelIds: [],
    mayPost: true,
    suspendedUntil: null,
    sessionId: '',
  };
  return viewerFor({ ...actor, ...more }, '192.0.2.1');
};
const get = (path: string, viewer = viewerOf('PRODUCT_TEAM')) =>
  handleIdeaExport(new Request(`https://forum.example${path}`), { db: t.db, viewer, now });

test('a list that is longer than what is read at once is whole, in its order, in both forms', async () => {
  const label = await t.db.ideaLabel.create({ data: { name: 'long list' } });
  const product = await t.db.product.create({ data: { slug: 'solo', name: '=Solo, "the" small' } });
  for (let n = 0; n < 203; n++) {
    const { id } = await buildThread(t.db, {
      ...{ kind: 'IDEA', productId: product.id, title: `=HYPERLINK("x"), number ${n}` },
    });
    await t.db.ideaLabelling.create({ data: { threadId: id, labelId: label.id } });
    await t.db.idea.update({ where: { threadId: id }, data: { supporters: (n * 8) % 203 } });
  }
  const hidden = await buildThread(t.db, { kind: 'IDEA', audience: 'moderators', title: 'Not for the team' });
  await t.db.ideaLabelling.create({ data: { threadId: hidden.id, labelId: label.id } });

  const answer = get('/exports/ideas.json?order=SUPPORT&label=long+list');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ideas-2026-11-27.json"');
  const ideas = (await answer.json()) as { supporters: number; labels: string[]; address: string }[];
  expect(ideas.map(({ supporters }) => supporters)).toEqual(Array.from({ length: 203 }, (_, n) => 202 - n));
  expect(ideas[0]).toMatchObject({
    labels: ['long list'],
    address: expect.stringMatching(/^https:\/\/forum\.example\/t\//),
  });
  expect(Object.keys(ideas[0]!).sort()).toEqual([...exportedColumns].sort());

  const csv = await get('/exports/ideas.csv?order=SUPPORT&label=long+list').text();
  const rows = csv.trimEnd().split('\r\n');
  expect(rows).toHaveLength(204);
  expect(rows[0]).toBe(exportedColumns.join(','));
  for (const row of rows.slice(1)) {
    expect(row).toMatch(/,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,$/);
    expect(row).toContain(`"'=HYPERLINK(""x""), number `);
    expect(row).toContain(`"'=Solo, ""the"" small"`);
  }
});

test('nothing is there for others, for other lists, and for what the desk never asks', async () => {
  for (const role of ['MEMBER', 'AGENT', 'MODERATOR'] as const)
    expect(get('/exports/ideas.csv', viewerOf(role)).status).toBe(404);
  expect(get('/exports/ideas.csv', viewerFor(null, '192.0.2.1')).status).toBe(404);
  for (const path of ['ideas.xml', 'members.csv', 'ideas.csv?order=toString', 'ideas.csv?ownerId=1%20OR%201'])
    expect(get(`/exports/${path}`).status).toBe(404);
  expect(await get('/exports/ideas.json?label=nothing').json()).toEqual([]);
  expect(
    (await get('/exports/ideas.csv?label=nothing', viewerOf('ADMIN')).text()).split('\r\n'),
  ).toHaveLength(2);
});
