import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastNow, riseOf, weeksNow, weeksUsual } from './rising.rules.ts';

const points = fc.integer({ min: 0, max: 5000 });
const weeks = fc.integer({ min: 1, max: weeksUsual });

test('whoever has just begun stands before whoever goes on as ever', () => {
  const newcomer = riseOf({ now: 40, before: 0, weeksThere: 0 })!;
  const growing = riseOf({ now: 300, before: 200, weeksThere: 8 })!;
  const expert = riseOf({ now: 500, before: 900, weeksThere: 8 })!;
  expect(newcomer).toEqual({ usual: 0, rise: 2 });
  expect(growing).toEqual({ usual: 100, rise: 200 / 120 });
  expect(expert.usual).toBe(450);
  expect(newcomer.rise).toBeGreaterThan(growing.rise);
  expect(growing.rise).toBeGreaterThan(expert.rise);
});

test('what is usual is measured by the weeks somebody was there for', () => {
  expect(riseOf({ now: 60, before: 40, weeksThere: 4 })!.usual).toBe(40);
  expect(riseOf({ now: 60, before: 40, weeksThere: 8 })!.usual).toBe(20);
});

test('nobody rises who earns as much as before, or next to nothing', () => {
  fc.assert(
    fc.property(points, points, weeks, (now, before, weeksThere) => {
      const rise = riseOf({ now, before, weeksThere });
      const usual = (before / weeksThere) * weeksNow;
      expect(rise === null).toBe(now < leastNow || now <= usual);
      if (rise) expect(rise.rise).toBeGreaterThan(0);
    }),
  );
});

test('more now is never less of a rise, and more before never more', () => {
  fc.assert(
    fc.property(points, points, weeks, fc.integer({ min: 1, max: 100 }), (now, before, weeksThere, more) => {
      const rise = riseOf({ now, before, weeksThere })?.rise ?? 0;
      expect(riseOf({ now: now + more, before, weeksThere })?.rise ?? 0).toBeGreaterThanOrEqual(rise);
      expect(riseOf({ now, before: before + more, weeksThere })?.rise ?? 0).toBeLessThanOrEqual(rise);
    }),
  );
});

test('losses of before do not make a rise greater', () => {
  expect(riseOf({ now: 30, before: -50, weeksThere: 8 })).toEqual({ usual: 0, rise: 1.5 });
});
