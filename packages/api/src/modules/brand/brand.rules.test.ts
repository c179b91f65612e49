import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandLimits, checkBrand, designLook, type Look } from './brand.rules.ts';
import { brandSheet, lookFromAddress, lookInAddress } from './brand-sheet.rules.ts';
import { brandSheetAddress, previewSheetAddress } from './brand-sheet-address.ts';
import { typefaceNames } from './typefaces.ts';

const look: fc.Arbitrary<Look> = fc.record({
  colour: fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`),
  typeface: fc.constantFrom(...typefaceNames),
  corner: fc.integer({ min: 0, max: brandLimits.corner.maximum }),
});

const codesOf = (fields: Parameters<typeof checkBrand>[0]) =>
  checkBrand(fields).map(({ field, code }) => `${field} ${code}`);

describe('what admins decide', () => {
  test('what is absent or given back is not looked at', () => {
    expect(checkBrand({})).toEqual([]);
    expect(checkBrand({ name: null, colour: null, typeface: null, corner: null, hello: null })).toEqual([]);
  });

  test.each([
    [{ name: '' }, 'name REQUIRED'],
    [{ name: 'x'.repeat(41) }, 'name TOO_LONG'],
    [{ name: 'a\nb' }, 'name BAD_FORMAT'],
    [{ colour: 'red' }, 'colour BAD_FORMAT'],
    [{ colour: '#12345' }, 'colour BAD_FORMAT'],
    [{ colour: '#123456;}body{display:none' }, 'colour BAD_FORMAT'],
    [{ corner: -1 }, 'corner TOO_SHORT'],
    [{ corner: 17 }, 'corner TOO_LONG'],
    [{ hello: [{ language: 'de', title: 'Hallo', lede: '' }] }, 'hello.de UNKNOWN'],
    [{ hello: [{ language: 'en', title: 'x'.repeat(81), lede: '' }] }, 'hello.en.title TOO_LONG'],
    [{ hello: [{ language: 'en', title: '', lede: 'Alone' }] }, 'hello.en.title REQUIRED'],
    [
      {
        hello: [
          { language: 'en', title: 'Hello', lede: '' },
          { language: 'en', title: 'Again', lede: '' },
        ],
      },
      'hello.en TAKEN',
    ],
  ])('%o is refused: %s', (fields, expected) => {
    expect(codesOf(fields)).toEqual([expected]);
  });

  test('an empty greeting is the design’s own', () => {
    expect(checkBrand({ hello: [{ language: 'sv', title: ' ', lede: '' }] })).toEqual([]);
  });

  test('a colour that cannot be read is no mistake: it is corrected', () => {
    expect(checkBrand({ colour: '#FFFF00' })).toEqual([]);
  });
});

describe('the style sheet of a look', () => {
  test('its address says the look, and nothing else is one', () => {
    fc.assert(
      fc.property(look, (one) => {
        expect(lookFromAddress(lookInAddress(one))).toEqual(one);
      }),
    );
    for (const text of [
      '',
      '2543a0',
      '2543a0-book',
      '2543a0-book-17',
      '2543a0-book-4-x',
      '2543A0-book-4',
      '2543a0-serif-4',
    ])
      expect([text, lookFromAddress(text)]).toEqual([text, undefined]);
  });

  test('any text as an address makes a known look or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = lookFromAddress(text);
        if (found) expect(lookInAddress(found)).toBe(text);
      }),
    );
  });

  test('the design’s own look has none', () => {
    expect(brandSheetAddress(designLook)).toBeNull();
    expect(previewSheetAddress(designLook)).toContain('for=preview');
  });

  test('another look has one of its own, and a version of its own', () => {
    const addresses = [
      { ...designLook, colour: '#00a651' },
      { ...designLook, corner: 0 },
      { ...designLook, typeface: 'PLAIN' as const },
    ].map(brandSheetAddress);
    expect(new Set(addresses).size).toBe(3);
    for (const address of addresses)
      expect(address).toMatch(/^\/brand\.css\?look=[0-9a-f]{6}-[a-z]+-\d+&v=[\w-]{8}$/);
  });

  test('it sets tokens and nothing else, and leaves forced colours alone', () => {
    fc.assert(
      fc.property(look, (one) => {
        const sheet = brandSheet(one, 'page');
        const selectors = [...sheet.matchAll(/(?:^|\{)([^{}@]+)\{/gm)].map(([, selector]) => selector);
        expect(new Set(selectors)).toEqual(new Set([':root']));
        const properties = [...sheet.matchAll(/[{;](-*[a-z-]+):/g)].map(([, property]) => property);
        expect(properties.every((property) => property?.startsWith('--'))).toBe(true);
        expect(sheet.indexOf('--accent')).toBeGreaterThan(sheet.indexOf('forced-colors:none'));
        expect(sheet.length).toBeLessThan(1400);
      }),
      { numRuns: 50 },
    );
  });
});
