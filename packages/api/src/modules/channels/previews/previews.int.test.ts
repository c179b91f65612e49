import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const pathOf = async (number: number, asker: Pick<TestApi, 'ask'> = t): Promise<string | null> =>
  (await asker.ask(`{ thread(number: ${number}) { preview } }`)).data.thread?.preview ?? null;
const get = (path: string, headers: Record<string, string> = {}) =>
  t.api.handlePreview(new Request(`https://c.example${path}`, { headers }));

/** How much of a picture is ink, in a thousand; more words, more ink. */
async function inkOf(response: Response): Promise<number> {
  const { data } = await sharp(Buffer.from(await response.arrayBuffer()))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (1000 * data.filter((value) => value < 128).length) / data.length;
}

describe('previews', () => {
  test('a public thread has a picture, of the size that is asked for, and it may be kept', async () => {
    const thread = await buildThread(t.db, {
      title: 'Öl, ψωμί и кофе: “why” does <it> foam & hiss?',
      solvedAt: new Date(),
    });
    const path = (await pathOf(thread.id))!;
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const etag = response.headers.get('etag')!;
    const copy = response.clone();
    expect(await sharp(Buffer.from(await copy.arrayBuffer())).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    const written = await inkOf(response);
    // Of a title in a script that no font is there for, the brand stands in its place.
    const other = await buildThread(t.db, { title: '泡沫是怎么来的？一杯好咖啡' });
    expect(written).toBeGreaterThan((await inkOf(await get((await pathOf(other.id))!))) + 5);
  });

  test('another title is another picture, and the old address leads to it', async () => {
    const thread = await buildThread(t.db);
    const before = (await pathOf(thread.id))!;
    await t.db.thread.update({ where: { id: thread.id }, data: { title: 'Quite another title' } });
    const after = (await pathOf(thread.id))!;
    expect(after).not.toBe(before);
    const led = await get(before);
    expect([led.status, led.headers.get('location')]).toEqual([302, after]);
  });

  test('of what not everybody may read there is none, not even by an address from before', async () => {
    const thread = await buildThread(t.db);
    const path = (await pathOf(thread.id))!;
    const closed = await buildCategory(t.db, { readAudience: 'members' });
    for (const data of [
      { state: 'HIDDEN' },
      { state: 'DELETED' },
      { state: 'VISIBLE', audience: 'members', categoryId: closed.id },
    ] as const) {
      await t.db.thread.update({ where: { id: thread.id }, data });
      expect((await get(path)).status).toBe(404);
    }
    expect(await pathOf(thread.id, t.as(await buildMember(t.db)))).toBeNull();
    for (const nowhere of ['/previews/1.png', '/previews/999999-0123456789abcdef.png']) {
      expect((await get(nowhere)).status).toBe(404);
    }
  });
});
