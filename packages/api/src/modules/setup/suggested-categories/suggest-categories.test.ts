import { expect, test } from 'vitest';
import { languages } from '../../../kernel/languages.ts';
import { checkCategory } from '../../categories/categories.rules.ts';
import { type BrandKind, brandKinds, suggestCategories, suggestions } from './suggest-categories.ts';

const kinds = Object.keys(brandKinds) as BrandKind[];

test.each(languages)('every suggestion in %s could be made as it stands', (language) => {
  for (const kind of kinds) {
    const suggested = suggestCategories(kind, language);
    expect(suggested.flatMap(checkCategory)).toEqual([]);
    expect(new Set(suggested.map(({ name }) => name)).size).toBe(suggested.length);
    // Whoever begins has a place for each kind of thread.
    expect(new Set(suggested.flatMap((one) => one.kinds)).size).toBe(4);
  }
});

test('no suggestion is there for nothing, and an unknown language is answered in English', () => {
  const used = new Set(kinds.flatMap((kind) => suggestCategories(kind, 'en').map(({ key }) => key)));
  expect([...used].sort()).toEqual(Object.keys(suggestions).sort());
  expect(suggestCategories('MACHINES', 'tlh')[0]!.name).toBe('Getting started');
});
