import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPriority, type PriorityParts, partsOfRow, priorityOf, priorityRow } from './priority.rules.ts';
import { type Confidence, confidences, type Impact, impacts, priorityBounds } from './priority-scales.ts';

const parts = fc.record<PriorityParts>({
  reach: fc.nat(priorityBounds.reach),
  impact: fc.constantFrom(...(Object.keys(impacts) as Impact[])),
  confidence: fc.constantFrom(...(Object.keys(confidences) as Confidence[])),
  effort: fc.integer({ min: 1, max: 1200 }).map((tenths) => tenths / 10),
});

test('reach times impact times confidence, divided by effort', () => {
  expect(priorityOf({ reach: 500, impact: 'MASSIVE', confidence: 'MEDIUM', effort: 2 })).toBe(600);
  expect(priorityOf({ reach: 2000, impact: 'MINIMAL', confidence: 'LOW', effort: 4 })).toBe(62.5);
  expect(priorityOf({ reach: 0, impact: 'HIGH', confidence: 'HIGH', effort: 1 })).toBe(0);
});

test('more reach, impact or confidence never lowers it, more effort never raises it', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(priorityOf({ ...one, reach: Math.max(one.reach, other.reach) })).toBeGreaterThanOrEqual(
        priorityOf({ ...one, reach: Math.min(one.reach, other.reach) }),
      );
      expect(priorityOf({ ...one, impact: 'MASSIVE' })).toBeGreaterThanOrEqual(priorityOf(one));
      expect(priorityOf({ ...one, confidence: 'LOW' })).toBeLessThanOrEqual(priorityOf(one));
      expect(priorityOf({ ...one, effort: one.effort + other.effort })).toBeLessThanOrEqual(priorityOf(one));
    }),
  );
});

test('is kept in whole numbers that the database holds, and read back as it was given', () => {
  fc.assert(
    fc.property(parts, (given) => {
      expect(checkPriority(given)).toEqual([]);
      const row = priorityRow(given);
      for (const number of Object.values(row)) expect(Number.isInteger(number)).toBe(true);
      expect(row.priority).toBeLessThanOrEqual(2 ** 31 - 1);
      expect(partsOfRow(row)).toEqual(given);
    }),
  );
  expect(partsOfRow(priorityRow(null))).toBeNull();
});

test('no people, half a person, more than there are and no work at all are no parts', () => {
  const good: PriorityParts = { reach: 10, impact: 'LOW', confidence: 'LOW', effort: 1 };
  for (const reach of [-1, 0.5, Number.NaN, priorityBounds.reach + 1])
    expect(checkPriority({ ...good, reach })).toMatchObject([{ field: 'reach', code: 'BAD_FORMAT' }]);
  for (const effort of [0, 0.04, -1, Number.NaN, 121])
    expect(checkPriority({ ...good, effort })).toMatchObject([{ field: 'effort', code: 'BAD_FORMAT' }]);
});
