import { describe, expect, test } from 'vitest';
import { checkChallenge, isMoney, readDates } from './check-challenge.rules.ts';

const fields = {
  title: 'A lid that keeps it warm',
  brief: 'Coffee gets cold within twenty minutes. What would keep it warm?',
  rules: '',
  prizes: [{ name: 'A week in the test kitchen', text: 'We travel you there.' }],
  dates: { opensAt: '2026-12-01T09:00', collectUntil: '2026-12-08T18:00' },
};
const issuesOf = (changes: object) =>
  checkChallenge({ ...fields, ...changes }).map(({ field, code }) => `${field} ${code}`);

test('what is whole is taken', () => expect(issuesOf({})).toEqual([]));

test('what is missing, too long or no slug is named', () => {
  expect(issuesOf({ title: '', brief: 'Short.', slug: 'Not A Slug' })).toEqual([
    'title REQUIRED',
    'slug BAD_FORMAT',
    'brief TOO_SHORT',
  ]);
  expect(issuesOf({ slug: 'new' })).toEqual(['slug TAKEN']);
  expect(issuesOf({ prizes: Array.from({ length: 9 }, () => fields.prizes[0]) })).toEqual([
    'prizes TOO_MANY',
  ]);
  expect(issuesOf({ prizes: [{ name: '', text: '' }] })).toEqual(['prizes.0.name REQUIRED']);
});

test.each([
  '€500',
  '500 €',
  '1 000 kr',
  'SEK 2000',
  '100 euros in vouchers',
  '50USD',
  '1.000,00 kroner',
  '£20',
])('%s is a sum of money, and no prize', (text) => {
  expect(isMoney(text)).toBe(true);
  expect(issuesOf({ prizes: [{ name: 'First', text }] })).toEqual(['prizes.0.name NOT_PERMITTED']);
});

test.each([
  'A week in the test kitchen',
  'One of 20 first series',
  '2 krukor',
  'The euro cup 3',
  'Class of 2027',
])('%s is none', (text) => expect(isMoney(text)).toBe(false));

describe('dates', () => {
  const zone = 'Europe/Stockholm';
  const codes = (dates: object) =>
    readDates({ ...fields.dates, ...dates }, zone).issues.map(({ field, code }) => `${field} ${code}`);

  test('are those of the brand’s clock', () => {
    const { dates } = readDates({ ...fields.dates, voteUntil: '2027-07-01T18:00' }, zone);
    expect(dates).toEqual({
      opensAt: new Date('2026-12-01T08:00:00Z'),
      collectUntil: new Date('2026-12-08T17:00:00Z'),
      discussUntil: null,
      voteUntil: new Date('2027-07-01T16:00:00Z'),
      shortlistUntil: null,
    });
  });

  test('follow each other, whatever is left out', () => {
    expect(codes({ collectUntil: '2026-12-01T09:00' })).toEqual(['dates.collectUntil TOO_SHORT']);
    expect(codes({ voteUntil: '2026-12-08T18:00' })).toEqual(['dates.voteUntil TOO_SHORT']);
    expect(codes({ discussUntil: '', shortlistUntil: '2026-12-09T18:00' })).toEqual([]);
  });

  test('follow each other by the instant: an hour that the clocks leave out is none', () => {
    expect(codes({ opensAt: '2027-03-28T02:30', collectUntil: '2027-03-28T03:30' })).toEqual([
      'dates.collectUntil TOO_SHORT',
    ]);
  });

  test('must be there, be dates, and come to an end within a year', () => {
    expect(codes({ opensAt: '', collectUntil: 'soon' })).toEqual([
      'dates.opensAt REQUIRED',
      'dates.collectUntil BAD_FORMAT',
    ]);
    expect(codes({ voteUntil: '2028-01-01T00:00' })).toEqual(['dates.collectUntil TOO_LONG']);
  });
});
