import { expect, test } from 'vitest';
import { endOfDay } from './end-of-day.ts';

test.each([
  ['UTC', '2026-12-01', '2026-12-01T23:59:59.000Z'],
  ['Europe/Stockholm', '2026-12-01', '2026-12-01T22:59:59.000Z'],
  ['Europe/Stockholm', '2026-07-01', '2026-07-01T21:59:59.000Z'],
  ['America/Los_Angeles', '2026-12-01', '2026-12-02T07:59:59.000Z'],
  ['Asia/Kathmandu', '2026-12-01', '2026-12-01T18:14:59.000Z'],
  ['Pacific/Kiritimati', '2026-12-31', '2026-12-31T09:59:59.000Z'],
])('in %s the day %s ends at %s', (timeZone, date, end) => {
  expect(endOfDay(date, timeZone)).toBe(end);
});

test.each([
  ['into summer time', 'Europe/Stockholm', '2026-03-29', '2026-03-29T21:59:59.000Z'],
  ['the day before', 'Europe/Stockholm', '2026-03-28', '2026-03-28T22:59:59.000Z'],
  ['out of summer time', 'Europe/Stockholm', '2026-10-25', '2026-10-25T22:59:59.000Z'],
  ['the day before that', 'Europe/Stockholm', '2026-10-24', '2026-10-24T21:59:59.000Z'],
  ['at midnight, the last hour coming twice', 'America/Santiago', '2024-04-06', '2024-04-07T03:59:59.000Z'],
])('when the clocks are set: %s', (_name, timeZone, date, end) => {
  expect(endOfDay(date, timeZone)).toBe(end);
});

test.each(['', 'tomorrow', '2026-02-31', '2026-13-01', '1 December'])('no such day: %s', (date) => {
  expect(endOfDay(date, 'Europe/Stockholm')).toBeNull();
});
