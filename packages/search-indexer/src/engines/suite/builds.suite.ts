import { describe, expect, test } from 'vitest';
import { aDocument } from './a-document.ts';
import { type Kit, sorted } from './kit.ts';

/** A new index beside the one that serves. */
export function buildsSuite({ engine, another, put, found, fill }: Kit): void {
  describe('an index that is built beside', () => {
    test('is not seen until it is whole, and then it is all there is', async () => {
      const [old] = await put({ title: 'Mocha of old' });
      const documents = [aDocument({ title: 'Mocha of today' }), aDocument({ title: 'Mocha of today' })];
      await fill(documents);
      expect(await found('mocha')).toEqual([old]);
      const build = await engine().build();
      expect(build.documents).toBe(2);
      await build.finish();
      expect(sorted(await found('mocha'))).toEqual(documents.map(({ threadId }) => threadId));
    });

    test('gets what changes meanwhile, and so does the one that serves', async () => {
      const documents = ['Mocha one', 'Mocha two', 'Mocha three'].map((title) => aDocument({ title }));
      const [one, two, three] = documents;
      await engine().upsert(documents);
      await fill(documents);
      await engine().upsert([{ ...one!, title: 'Lungo one' }]);
      await engine().remove([two!.threadId]);
      const [four] = await put({ title: 'Mocha four' });
      for (let built = 0; built < 2; built++) {
        expect(await found('lungo')).toEqual([one!.threadId]);
        expect(sorted(await found('mocha'))).toEqual([three!.threadId, four]);
        if (built === 0) await (await engine().build()).finish();
      }
    });

    test('goes on where it was, in another process', async () => {
      const documents = ['Mocha one', 'Mocha two'].map((title) => aDocument({ title }));
      await fill(documents);
      const { after, documents: written } = await engine().build();
      const resumed = await another().build();
      expect({ after: resumed.after, documents: resumed.documents }).toEqual({ after, documents: written });
      await resumed.finish();
      expect(sorted(await found('mocha'))).toEqual(documents.map(({ threadId }) => threadId));
      expect(await engine().build()).toMatchObject({ after: 0, documents: 0 });
    });

    test('has of a range what was written last', async () => {
      const [one, two] = ['Mocha one', 'Mocha two'].map((title) => aDocument({ title }));
      const build = await engine().build();
      const range = { after: build.after, upTo: build.rangeEnd(build.after) };
      const within = [one!, two!].filter(({ threadId }) => threadId <= range.upTo);
      await build.write({ ...range, documents: within });
      await build.write({ ...range, documents: within.slice(0, 1) });
      await build.finish();
      expect(await found('mocha')).toEqual(within.slice(0, 1).map(({ threadId }) => threadId));
    });

    test('leaves out what cannot be indexed, and tells it', async () => {
      const good = aDocument({ title: 'Mocha' });
      const bad = { ...aDocument({}), title: null as unknown as string };
      const build = await engine().build();
      const upTo = build.rangeEnd(build.after);
      const failures = await build.write({ after: build.after, upTo, documents: [good, bad] });
      expect(failures.map(({ threadId }) => threadId)).toEqual([bad.threadId]);
      await build.finish();
      expect(await found('mocha')).toEqual([good.threadId]);
    });

    test('may be empty', async () => {
      await put({ title: 'Mocha' });
      await (await engine().build()).finish();
      expect(await found('mocha')).toEqual([]);
    });
  });

  test('preparing what is prepared changes nothing', async () => {
    const [id] = await put({ title: 'Mocha' });
    await engine().prepare();
    await another().prepare();
    expect(await found('mocha')).toEqual([id]);
  });
}
