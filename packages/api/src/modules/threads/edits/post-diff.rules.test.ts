import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffPart, postDiff } from './post-diff.rules.ts';

const content = (markdown: string) => ({ title: null, tags: [], markdown });
const side = (parts: readonly DiffPart[], left: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind === 'SAME' || kind === left)
    .map(({ text }) => text)
    .join('');

describe('postDiff', () => {
  test('a field that stayed has no parts; tags are compared one by one, in whatever order', () => {
    const before = { title: 'The pump hums', tags: ['pump', 'noise'], markdown: 'It hums.' };
    expect(postDiff(before, { ...before, tags: ['noise', 'pump'] })).toEqual({
      title: [],
      tags: [],
      markdown: [],
    });
    expect(postDiff(before, { ...before, tags: ['pump', 'water'] }).tags).toEqual([
      { kind: 'REMOVED', text: 'noise' },
      { kind: 'SAME', text: 'pump' },
      { kind: 'ADDED', text: 'water' },
    ]);
  });

  test('goes word by word and keeps every space and line', () => {
    expect(
      postDiff(content('It hums  loudly.\nAlways.'), content('It hums  softly.\nAlways.')).markdown,
    ).toEqual([
      { kind: 'SAME', text: 'It hums  ' },
      { kind: 'REMOVED', text: 'loudly' },
      { kind: 'ADDED', text: 'softly' },
      { kind: 'SAME', text: '.\nAlways.' },
    ]);
  });

  test('the two texts can be read off it', () => {
    const text = fc
      .array(fc.constantFrom('pump', 'hums', ' ', '\n', 'é', '😀', '.', '**', 'the'))
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = postDiff(content(from), content(to)).markdown;
        expect(side(parts, 'REMOVED')).toBe(from === to ? '' : from);
        expect(side(parts, 'ADDED')).toBe(from === to ? '' : to);
      }),
    );
  });

  test('two long texts with nothing in common are given up as a whole, not compared for ever', () => {
    const words = (word: string) => Array.from({ length: 5_000 }, (_, n) => `${word}${n}\n`).join('');
    const parts = postDiff(content(words('a')), content(words('b'))).markdown;
    expect(parts.map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED']);
  });
});
