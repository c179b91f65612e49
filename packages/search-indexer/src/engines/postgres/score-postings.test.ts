import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOf, blockSize, packPostings, placeOf, unpackPostings } from './postings.ts';
import { type ScoreOptions, scorePostings, type WantedWord } from './score-postings.ts';

/** Threads by term, as a person would write them down. */
type Written = Record<string, Record<number, number>>;

function packed(written: Written): ScoreOptions['postings'] {
  const terms = new Map<string, Map<number, Uint8Array>>();
  for (const [term, threads] of Object.entries(written)) {
    const blocks = new Map<number, Map<number, number>>();
    for (const [id, impact] of Object.entries(threads)) {
      const block = blockOf(Number(id));
      if (!blocks.has(block)) blocks.set(block, new Map());
      blocks.get(block)!.set(placeOf(Number(id)), impact);
    }
    if (blocks.size > 0)
      terms.set(term, new Map([...blocks].map(([at, places]) => [at, packPostings(places)])));
  }
  return terms;
}

const word = (...terms: string[]): WantedWord => ({
  weight: 1,
  forms: terms.map((term) => ({ term, weight: 1 })),
});
const options = (written: Written, words: WantedWord[], more: Partial<ScoreOptions> = {}): ScoreOptions => ({
  words,
  postings: packed(written),
  required: [],
  excluded: [],
  documents: 100,
  coverage: 0,
  limit: 1_000,
  ...more,
});
const ids = (asked: ScoreOptions) => scorePostings(asked).best.map(({ threadId }) => threadId);

describe('scores', () => {
  test('a rare word counts more than a frequent one', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [n + 10, 100]));
    expect(ids(options({ often: many, seldom: { 1: 100 } }, [word('often'), word('seldom')]))[0]).toBe(1);
  });

  test('of the forms of a word the best counts, once', () => {
    const written = { a: { 1: 100, 2: 100 }, b: { 1: 100 } };
    const { best } = scorePostings(options(written, [word('a', 'b')]));
    expect(best[0]!.score).toBe(best[1]!.score);
  });

  test('a title that has all of the query comes first, whatever else says more about it', () => {
    const written = { a: { 1: 200, 2: 90 }, b: { 1: 200, 2: 90 }, '^a': { 2: 1 }, '^b': { 2: 1 } };
    const asked = options(written, [word('a'), word('b')], { titleWords: [word('^a'), word('^b')] });
    expect(ids(asked)).toEqual([2, 1]);
  });

  test('a thread must have its share of what the words are worth', () => {
    const written = { a: { 1: 100, 2: 100 }, b: { 1: 100 } };
    const words = [word('a'), word('b')];
    expect(ids(options(written, words, { coverage: 0.9 }))).toEqual([1]);
    expect(scorePostings(options(written, words, { coverage: 0.9 })).total).toBe(1);
  });

  test('required lists and excluded terms decide across blocks', () => {
    const far = blockSize + 7;
    const written = {
      a: { 1: 9, 2: 9, 3: 9, [far]: 9 },
      x: { 1: 1, 2: 1, [far]: 1 },
      y: { 2: 1, 3: 1, [far]: 1 },
      no: { 2: 1 },
    };
    expect(ids(options(written, [word('a')], { required: [['x'], ['y']] }))).toEqual([far, 2]);
    expect(ids(options(written, [word('a')], { required: [['x', 'y']], excluded: ['no'] }))).toEqual([
      far,
      3,
      1,
    ]);
    expect(ids(options(written, [word('a')], { required: [['nothing']] }))).toEqual([]);
    expect(ids(options(written, [word('a')], { required: [[]] }))).toEqual([]);
  });
});

const impact = fc.integer({ min: 1, max: 255 });
const threadId = fc.integer({ min: 1, max: 3 * blockSize });

test('postings come out as they went in', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.integer({ min: 0, max: blockSize - 1 }).map(String), impact), (places) => {
      const postings = new Map(Object.entries(places).map(([place, value]) => [Number(place), value]));
      const again = unpackPostings(packPostings(postings));
      expect([...again]).toEqual([...postings].sort(([a], [b]) => a - b));
    }),
  );
});

test('finds what a reader of the postings would, with the formula by hand', () => {
  const postings = fc.dictionary(threadId.map(String), impact, { maxKeys: 30 });
  fc.assert(
    fc.property(fc.record({ a: postings, b: postings, c: postings, out: postings }), (written) => {
      const documents = 100_000;
      const terms = ['a', 'b', 'c'] as const;
      const expected = new Map<number, number>();
      for (const term of terms) {
        const n = Object.keys(written[term]).length;
        const rarity = Math.log(1 + (documents - n + 0.5) / (n + 0.5));
        for (const [id, value] of Object.entries(written[term])) {
          if (id in written.out) continue;
          expected.set(Number(id), (expected.get(Number(id)) ?? 0) + (rarity * value) / 255);
        }
      }
      const { best, total } = scorePostings(
        options(
          written,
          terms.map((term) => word(term)),
          { documents, excluded: ['out'] },
        ),
      );
      expect(total).toBe(expected.size);
      expect(best.map(({ threadId }) => threadId).sort()).toEqual([...expected.keys()].sort());
      for (const { threadId, score } of best) expect(score).toBeCloseTo(expected.get(threadId)!, 3);
      expect(best).toEqual(best.toSorted((a, b) => b.score - a.score || b.threadId - a.threadId));
    }),
  );
});

test('of more than are kept, the best are kept', () => {
  const many = Object.fromEntries(Array.from({ length: 3_500 }, (_, n) => [n + 1, ((n * 7919) % 255) + 1]));
  const all = ids(options({ a: many }, [word('a')], { documents: 10_000, limit: 3_500 }));
  const some = scorePostings(options({ a: many }, [word('a')], { documents: 10_000, limit: 100 }));
  expect(some.best.map(({ threadId }) => threadId)).toEqual(all.slice(0, 100));
  expect(some.total).toBe(3_500);
});
