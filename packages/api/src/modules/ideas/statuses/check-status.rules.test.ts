import { expect, test } from 'vitest';
import { checkNames, writtenNames } from './check-status.rules.ts';

test('a status of the brand’s own has a name; a known one may do without', () => {
  expect(checkNames([{ language: 'en', name: ' ' }], { needed: true })).toMatchObject([{ code: 'REQUIRED' }]);
  expect(checkNames([{ language: 'en', name: ' ' }], { needed: false })).toEqual([]);
  expect(checkNames([{ language: 'sv', name: 'Snart' }], { needed: true })).toEqual([]);
});

test('names fit on a line and languages are told by two letters', () => {
  expect(checkNames([{ language: 'en', name: 'x'.repeat(41) }], { needed: true })).toMatchObject([
    { field: 'name_en', code: 'TOO_LONG', limit: 40 },
  ]);
  expect(checkNames([{ language: 'english', name: 'Soon' }], { needed: true })).toMatchObject([
    { code: 'BAD_FORMAT' },
  ]);
});

test('what says nothing is not kept', () => {
  expect(
    writtenNames([
      { language: 'en', name: ' Soon ' },
      { language: 'sv', name: ' ' },
    ]),
  ).toEqual({ en: 'Soon' });
});
