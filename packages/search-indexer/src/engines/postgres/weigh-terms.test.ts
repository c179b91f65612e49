import { expect, test } from 'vitest';
import type { ThreadDocument } from '../../contract.ts';
import { Lexicon } from './lexicon.ts';
import { propertyTerm, weighTerms } from './weigh-terms.ts';

const document: ThreadDocument = {
  threadId: 7,
  kind: 'QUESTION',
  categoryId: 2,
  productId: 3,
  product: 'Brygga One',
  authorId: 9,
  tags: ['steam-wand'],
  language: 'en',
  audience: 'public',
  solved: true,
  status: 'planned',
  title: 'The gasket leaks',
  posts: [
    {
      role: 'OPENING',
      isAccepted: false,
      language: 'en',
      text: 'Water comes from the gasket and the boiler.',
    },
    {
      role: 'ANSWER',
      isAccepted: true,
      language: 'en',
      text: 'Replace it, boiler and all. Replacing is easy.',
    },
    { role: 'ANSWER', isAccepted: false, language: 'sv', text: 'Kvarnarna och pumpen' },
  ],
  score: 1,
  viewCount: 2,
  createdAt: new Date('2026-01-01'),
  lastActivityAt: new Date('2026-01-02'),
};

const lexicon = new Lexicon();
const weigh = (changes: Partial<ThreadDocument> = {}) => {
  const { terms, impacts, words } = weighTerms({ ...document, ...changes }, lexicon);
  return {
    impacts: new Map(terms.map((term, nth) => [lexicon.termAt(term), impacts[nth]!])),
    terms,
    words: words.map((word) => lexicon.spellingAt(word)),
  };
};
const { impacts, words } = weigh();

test('a word says more in a title than in a text, and more where it comes in several', () => {
  expect(impacts.get('gasket')).toBeGreaterThan(impacts.get('boiler')!);
  expect(impacts.get('boiler')).toBeGreaterThan(impacts.get('water')!);
});

test('each post is stemmed in its own language, tags and product by their words', () => {
  expect([...impacts.keys()]).toEqual(
    expect.arrayContaining(['leak', 'replac', 'kvarn', 'steam', 'wand', 'brygga']),
  );
  expect(impacts.has('och')).toBe(false);
});

test('titles have terms of their own, small words included', () => {
  expect([...impacts.keys()].filter((term) => term.startsWith('^'))).toEqual(['^the', '^gasket', '^leak']);
});

test('everything that can be filtered by is a term', () => {
  for (const term of [
    propertyTerm.audience('public'),
    propertyTerm.kind('QUESTION'),
    propertyTerm.category(2),
    propertyTerm.product(3),
    propertyTerm.author(9),
    propertyTerm.tag('steam-wand'),
    propertyTerm.language('en'),
    propertyTerm.spoken('en'),
    propertyTerm.spoken('sv'),
    propertyTerm.solved(true),
    propertyTerm.status('planned'),
  ]) {
    expect(impacts.get(term)).toBe(1);
  }
  expect(weigh({ productId: null }).impacts.has(propertyTerm.product(3))).toBe(false);
});

test('the vocabulary has the words as they are written, without those that say nothing', () => {
  expect(words).toContain('replacing');
  expect(words).toContain('kvarnarna');
  expect(words).not.toContain('the');
});

test('impacts stay within a byte however long the text', () => {
  const text = Array.from({ length: 5_000 }, (_, n) => `pump word${n}`).join(' ');
  const long = weigh({ posts: [{ role: 'OPENING', isAccepted: false, language: 'en', text }] });
  for (const impact of long.impacts.values()) {
    expect(Number.isInteger(impact)).toBe(true);
    expect(impact).toBeGreaterThanOrEqual(1);
    expect(impact).toBeLessThanOrEqual(255);
  }
});

test('no term and no word comes twice, also where languages share it', () => {
  const posts = ['en', 'sv'].map((language) => ({ ...document.posts[0]!, language, text: 'Gasket, gasket' }));
  const { terms, words } = weigh({ title: 'Leak the leak', posts });
  for (const ones of [terms, words]) expect(new Set<unknown>(ones).size).toBe(ones.length);
});
