import { describe, expect, test } from 'vitest';
import { aDocument } from './a-document.ts';
import type { Kit } from './kit.ts';

/** What is written, written again, and taken away. */
export function documentsSuite({ engine, put, search, found }: Kit): void {
  describe('a document', () => {
    test('is known only as it was last written', async () => {
      const document = aDocument({ title: 'Lungo tastes burnt', tags: ['lungo'], solved: false });
      await engine().upsert([document]);
      await engine().upsert([{ ...document, title: 'Doppio tastes burnt', tags: ['doppio'], solved: true }]);
      expect(await found('lungo')).toEqual([]);
      expect(await found('doppio', { filters: { solved: true, tags: ['doppio'] } })).toEqual([
        document.threadId,
      ]);
      expect((await search({ text: 'burnt' })).facets.tag).toEqual([{ value: 'doppio', count: 1 }]);
    });

    test('is gone for those who may not see it any more', async () => {
      const document = aDocument({ title: 'Lungo tastes burnt' });
      await engine().upsert([document]);
      await engine().upsert([{ ...document, audience: 'moderators' }]);
      expect(await search({ text: 'lungo' })).toMatchObject({ threadIds: [], total: 0 });
      expect(await found('lungo', { audiences: ['moderators'] })).toEqual([document.threadId]);
    });

    test('that is removed is forgotten; one that was never there is no matter', async () => {
      const [a, b] = await put({ title: 'Cortado one' }, { title: 'Cortado two' });
      await engine().remove([a!, 999_999]);
      expect(await found('cortado')).toEqual([b]);
      await engine().remove([]);
      expect(await engine().upsert([])).toEqual([]);
      expect(await found('cortado')).toEqual([b]);
    });

    test('that cannot be indexed is told by its thread, and the others are', async () => {
      const [good, bad, other] = [{ title: 'Affogato' }, { title: 'Affogato' }, { title: 'Affogato' }].map(
        aDocument,
      );
      const broken = { ...bad!, title: null as unknown as string };
      const failures = await engine().upsert([good!, broken, other!]);
      expect(failures).toEqual([{ threadId: bad!.threadId, reason: expect.stringMatching(/./) }]);
      expect((await found('affogato')).sort((a, b) => a - b)).toEqual([good!.threadId, other!.threadId]);
    });

    test('may have texts of any size and script', async () => {
      const [id] = await put({
        title: '浓缩咖啡 ☕ İstanbul \u0000',
        body: 'word '.repeat(20_000),
        answers: [Array.from({ length: 15_000 }, (_, i) => `w${i}`).join(' '), '\ud800 half a sign', ''],
        tags: ['浓缩', 'тест'],
      });
      for (const text of ['浓缩咖啡', 'w14999', 'istanbul', 'тест']) expect(await found(text)).toEqual([id]);
      expect(await found('', { filters: { tags: ['浓缩'] } })).toEqual([id]);
    });
  });

  test.each([
    ["'", "'"],
    ['"', '"'],
    ['%', '%'],
    ['a backslash', '\\'],
    ['!', '!'],
    ['& | !', '& | !'],
    ['(', '('],
    [':*', ':*'],
    ["'); --", "'); --"],
    ['-', '-'],
    ['"else', '"else'],
    ['-something', '-something'],
    ["audience = 'staff'", "audience = 'staff'"],
    ['a smiley', '😀'],
    ['nothing at all', '\u0000'],
    ['a control character', '\u0001'],
    ['half a sign', '\ud800'],
    ['one long word', 'a'.repeat(200)],
    ['a thousand words', 'x y '.repeat(500)],
  ])('%s is words or nothing', async (_, text) => {
    await put({ title: 'Wholly unlike', audience: 'staff' });
    const queries = [
      search({ text }),
      search({ text, sort: 'NEWEST', filters: { tags: [text], language: text } }),
    ];
    for (const { threadIds, total } of await Promise.all(queries)) {
      expect({ threadIds, total }).toEqual({ threadIds: [], total: 0 });
    }
    expect(await engine().suggest({ text, audiences: ['public'], limit: 5 })).toMatchObject({
      threadIds: [],
    });
    const like = { title: text, body: text };
    expect(await engine().similar({ like, audiences: ['public'], limit: 5 })).toEqual([]);
  });
}
