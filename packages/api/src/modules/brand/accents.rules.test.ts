import { oklch, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentsFor, colourChecks, correctionFor } from './accents.rules.ts';
import { designLook } from './brand.rules.ts';
import { grounds, themes } from './grounds.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const theme = fc.constantFrom(...themes);

const lightness = (hex: string) => oklch(hex)!.l;

describe('whatever colour a brand has', () => {
  test('every pair passes WCAG AA on every paper, and AAA where more contrast is asked for', () => {
    fc.assert(
      fc.property(theme, colour, (on, brand) => {
        for (const { use, ratio, needed } of colourChecks(on, accentsFor(on, brand))) {
          expect({ use, passes: ratio >= needed }).toEqual({ use, passes: true });
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('what passes on light paper is used as it is', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        const { paper, sunk, raised } = grounds.LIGHT;
        fc.pre([paper, sunk, raised].every((ground) => wcagContrast(brand, ground) >= 4.5));
        expect(accentsFor('LIGHT', brand).accent).toBe(brand);
        expect(correctionFor('LIGHT', brand)).toBeUndefined();
      }),
    );
  });

  test('what does not pass becomes the nearest that does: a hair lighter would fail again', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        const correction = correctionFor('LIGHT', brand);
        fc.pre(correction !== undefined);
        const { used, wished, ratio, needed } = correction;
        expect(wished).toBe(brand);
        expect(ratio).toBeLessThan(needed);
        // Within what 256 steps of red, green and blue can say.
        expect(wcagContrast(used, grounds.LIGHT.sunk)).toBeLessThan(needed + 0.2);
        expect(lightness(used)).toBeLessThan(lightness(wished));
      }),
    );
  });

  test('the hue stays', () => {
    fc.assert(
      fc.property(theme, colour, (on, brand) => {
        const [before, after] = [oklch(brand)!, oklch(accentsFor(on, brand).accent)!];
        // Greys have none, and near them it is what rounding makes of it; into the gamut, it bends a little.
        fc.pre(before.c > 0.05 && after.c > 0.05);
        const turn = Math.abs(before.h! - after.h!);
        expect(Math.min(turn, 360 - turn)).toBeLessThan(15);
      }),
    );
  });

  test('the button under the pointer looks otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom('LIGHT' as const, 'DARK' as const), colour, (on, brand) => {
        const { accent, press } = accentsFor(on, brand);
        expect(press).not.toBe(accent);
      }),
    );
  });
});

test('the design’s own colour needs no correction anywhere', () => {
  expect(themes.map((on) => correctionFor(on, designLook.colour))).toEqual(themes.map(() => undefined));
});

test.each([
  ['#ffcc00', 'LIGHT', 1.32],
  ['#ffffff', 'LIGHT', 1],
] as const)('%s cannot be read on paper, and is told with its number', (brand, on, ratio) => {
  expect(correctionFor(on, brand)).toMatchObject({ theme: on, wished: brand, ratio, needed: 4.5 });
});

test('black is a colour too', () => {
  expect(accentsFor('LIGHT', '#000000')).toMatchObject({ accent: '#000000', on: '#ffffff' });
  expect(wcagContrast(accentsFor('DARK', '#000000').accent, grounds.DARK.raised)).toBeGreaterThan(4.5);
});
