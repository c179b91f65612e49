import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostingLists } from './posting-lists.ts';
import { blockSize, packPostings } from './postings.ts';

const impacts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 255 }));

test('a block packed at once is what its threads packed one by one are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: blockSize - 1 })),
      fc.array(impacts),
      (places, documents) => {
        const inOrder = places.toSorted((a, b) => a - b).slice(0, documents.length);
        const lists = new PostingLists();
        const expected = new Map<string, Map<number, number>>();
        inOrder.forEach((place, nth) => {
          const own = new Map(Object.entries(documents[nth]!));
          lists.add(place, own);
          for (const [term, impact] of own) {
            if (!expected.has(term)) expected.set(term, new Map());
            expected.get(term)!.set(place, impact);
          }
        });
        const packed = lists.packed();
        expect([...packed.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [term, postings] of expected)
          expect([...packed.get(term)!]).toEqual([...packPostings(postings)]);
      },
    ),
  );
});

test('there is room for any number of postings', () => {
  const lists = new PostingLists();
  const own = new Map(Array.from({ length: 200 }, (_, n) => [`w${n}`, (n % 255) + 1]));
  for (let place = 0; place < blockSize; place++) lists.add(place, own);
  const packed = lists.packed();
  expect(packed.size).toBe(200);
  expect(packed.get('w7')).toHaveLength(blockSize * 3);
  expect([...packed.get('w7')!.subarray(-3)]).toEqual([0xff, 0x0f, 8]);
});
