import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSlug } from './check-slug.ts';
import { slugFrom } from './slug-from.ts';

test('a name in any of our languages becomes a readable path', () => {
  expect(slugFrom('Skötsel & reparation', 'x')).toBe('skotsel-reparation');
  expect(slugFrom('Rundt om bordet: ost, øl og æbler', 'x')).toBe('rundt-om-bordet-ost-ol-og-aebler');
  expect(slugFrom('Où l’on s’entraide', 'x')).toBe('ou-l-on-s-entraide');
  expect(slugFrom('修理', 'category')).toBe('category');
  expect(slugFrom('Ideas', 'x', ['ideas', 'ideas-2'])).toBe('ideas-3');
});

test('whatever the name, it is a slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      expect(checkSlug('slug', slugFrom(name, 'category', ['category']))).toEqual([]);
    }),
  );
});
