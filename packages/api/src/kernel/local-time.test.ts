import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantIn, isTimeZone, localIn } from './local-time.ts';

const zones = [
  'Europe/Stockholm',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'UTC',
];

test('a time is what the clocks of the zone show, in winter and in summer', () => {
  expect(instantIn('Europe/Stockholm', '2026-12-01T18:00')?.toISOString()).toBe('2026-12-01T17:00:00.000Z');
  expect(instantIn('Europe/Stockholm', '2026-07-01T18:00')?.toISOString()).toBe('2026-07-01T16:00:00.000Z');
  expect(localIn('Europe/Stockholm', new Date('2026-07-01T16:00:59.999Z'))).toBe('2026-07-01T18:00');
});

describe('where the clocks are set', () => {
  test('a time that is left out is an hour later', () => {
    const instant = instantIn('Europe/Stockholm', '2027-03-28T02:30')!;
    expect(instant.toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(localIn('Europe/Stockholm', instant)).toBe('2027-03-28T03:30');
    expect(instantIn('America/New_York', '2027-03-14T02:30')?.toISOString()).toBe('2027-03-14T07:30:00.000Z');
  });

  test('of a time that comes twice it is the first', () => {
    expect(instantIn('Europe/Stockholm', '2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(instantIn('America/New_York', '2026-11-01T01:30')?.toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  test('the minutes beside it are what they are', () => {
    expect(instantIn('Europe/Stockholm', '2027-03-28T01:59')?.toISOString()).toBe('2027-03-28T00:59:00.000Z');
    expect(instantIn('Europe/Stockholm', '2027-03-28T03:00')?.toISOString()).toBe('2027-03-28T01:00:00.000Z');
    expect(instantIn('Europe/Stockholm', '2026-10-25T03:00')?.toISOString()).toBe('2026-10-25T02:00:00.000Z');
  });

  test('it may be half an hour', () => {
    expect(instantIn('Australia/Lord_Howe', '2026-10-04T02:15')?.toISOString()).toBe(
      '2026-10-03T15:45:00.000Z',
    );
  });
});

test('what the clocks show at an instant is that instant again, but for what comes twice', () => {
  const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const at = new Date(minute * 60_000);
      const local = localIn(zone, at);
      const back = instantIn(zone, local)!;
      expect(localIn(zone, back)).toBe(local);
      expect([0, 30, 60]).toContain((at.getTime() - back.getTime()) / 60_000);
    }),
  );
});

test('later on the clock is never earlier, but where it is set back', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, day, (zone, a, b) => {
      const [first, second] = [a, b]
        .sort((x, y) => x.getTime() - y.getTime())
        .map((x) => x.toISOString().slice(0, 10));
      const [from, to] = [instantIn(zone, `${first}T00:00`)!, instantIn(zone, `${second}T12:00`)!] as const;
      expect(from.getTime()).toBeLessThan(to.getTime());
    }),
  );
});

test('what is no day or time is none', () => {
  for (const text of ['2026-02-31T10:00', '2026-13-01T10:00', '2026-12-01T24:30', '2026-12-01', 'soon', ''])
    expect([text, instantIn('Europe/Stockholm', text)]).toEqual([text, null]);
});

test('zones are known by name', () => {
  expect(['Europe/Stockholm', 'UTC', 'America/Argentina/Buenos_Aires'].filter(isTimeZone)).toHaveLength(3);
  expect(['Europe/Atlantis', '+02:00', '', 'Stockholm; DROP'].filter(isTimeZone)).toEqual([]);
});
