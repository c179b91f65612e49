import { expect, test } from 'vitest';
import { checkLabels, checkTrackerUrl, tidyLabels, triageLimits } from './check-triage.rules.ts';

test('labels are kept once each, as they were last written', () => {
  expect(tidyLabels([' quick  win ', 'Hardware', 'QUICK WIN', '', '  '])).toEqual(['QUICK WIN', 'Hardware']);
});

test('too many labels, too long ones and those with a comma are refused', () => {
  expect(checkLabels(['hardware', 'quick win'])).toEqual([]);
  expect(checkLabels(Array.from({ length: triageLimits.labels + 1 }, (_, n) => `l${n}`))).toMatchObject([
    { field: 'labels', code: 'TOO_MANY', limit: triageLimits.labels },
  ]);
  expect(checkLabels(['x'.repeat(41)])).toMatchObject([{ field: 'labels.0', code: 'TOO_LONG' }]);
  expect(checkLabels(['a', 'b,c'])).toMatchObject([{ field: 'labels.1', code: 'BAD_FORMAT' }]);
  expect(checkLabels(['a\u2028b'])).toMatchObject([{ code: 'BAD_FORMAT' }]);
});

test.each([
  ['https://tracker.example/ABC-12?x=1#y', true],
  ['http://tracker.example/ABC-12', false],
  ['javascript:alert(1)', false],
  ['https://someone:secret@tracker.example/', false],
  ['tracker.example/12', false],
  ['data:text/html,x', false],
  [`https://tracker.example/${'x'.repeat(500)}`, false],
])('%s as the address in a tracker: %s', (address, fine) => {
  expect(checkTrackerUrl(address).length === 0).toBe(fine);
});
