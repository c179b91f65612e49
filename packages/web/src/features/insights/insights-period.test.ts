import { expect, test } from 'vitest';
import { createFormat } from '../../words/format.ts';
import { insightsAddress, insightsPeriodIn, insightsPeriods, noonOf } from './insights-period.ts';

test.each(insightsPeriods)('an address of %d days asks for them', (days) => {
  const search = new URL(insightsAddress(days), 'https://forum.example').searchParams;
  expect(insightsPeriodIn(search)).toBe(days);
});

test('what is no period is a month', () => {
  for (const address of ['', 'days=x', 'days=8', 'days=-1'])
    expect(insightsPeriodIn(new URLSearchParams(address))).toBe(30);
});

test.each(['Europe/Stockholm', 'America/Los_Angeles', 'Asia/Tokyo'])(
  'a day is the same day in %s',
  (timeZone) => {
    const format = createFormat({ language: 'en', timeZone, now: Date.parse('2026-11-22T10:00:00Z') });
    expect(format.day(noonOf('2026-11-20T00:00:00.000Z'))).toBe('20 November');
  },
);
