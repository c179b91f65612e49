import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { type PackedLists, PostingLists } from './posting-lists.ts';
import { blockSize, packPostings } from './postings.ts';

const impacts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 255 }));

const lexicon = new Lexicon();

function add(lists: PostingLists, place: number, own: Map<string, number>): void {
  const terms = [...own.keys()].map((term) => lexicon.term(term));
  lists.add(place, terms, Uint8Array.from(own.values()));
}

function listOf({ terms, ends, packed }: PackedLists, term: string): Uint8Array {
  const nth = terms.indexOf(term);
  return packed.subarray(ends[nth - 1] ?? 0, ends[nth]);
}

test('a block packed at once is what its threads packed one by one are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: blockSize - 1 })),
      fc.array(impacts),
      (places, documents) => {
        const inOrder = places.toSorted((a, b) => a - b).slice(0, documents.length);
        const lists = new PostingLists(lexicon);
        const expected = new Map<string, Map<number, number>>();
        inOrder.forEach((place, nth) => {
          const own = new Map(Object.entries(documents[nth]!));
          add(lists, place, own);
          for (const [term, impact] of own) {
            if (!expected.has(term)) expected.set(term, new Map());
            expected.get(term)!.set(place, impact);
          }
        });
        const packed = lists.packed();
        expect(packed.terms).toEqual([...expected.keys()].sort());
        for (const [term, postings] of expected)
          expect([...listOf(packed, term)]).toEqual([...packPostings(postings)]);
      },
    ),
  );
});

test('there is room for any number of postings', () => {
  const lists = new PostingLists(lexicon);
  const own = new Map(Array.from({ length: 200 }, (_, n) => [`w${n}`, (n % 255) + 1]));
  for (let place = 0; place < blockSize; place++) add(lists, place, own);
  const packed = lists.packed();
  expect(packed.terms).toHaveLength(200);
  expect(listOf(packed, 'w7')).toHaveLength(blockSize * 3);
  expect([...listOf(packed, 'w7').subarray(-3)]).toEqual([0xff, 0x0f, 8]);
});
