import { expect, test } from 'vitest';
import { checkOffered, offeredOf } from './offered-languages.rules.ts';

test('all are offered until somebody chooses, and the default one always is', () => {
  expect(offeredOf(undefined, 'sv')).toEqual(['en', 'sv', 'da', 'nl', 'fr']);
  expect(offeredOf(['fr', 'en'], 'sv')).toEqual(['en', 'sv', 'fr']);
  expect(offeredOf([], 'nl')).toEqual(['nl']);
});

test('only languages of the interface can be chosen', () => {
  expect(checkOffered(['en', 'da'])).toEqual([]);
  expect(checkOffered(['en', 'tlh'])[0]!.code).toBe('UNKNOWN');
});
