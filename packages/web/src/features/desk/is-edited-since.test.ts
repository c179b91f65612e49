import { expect, test } from 'vitest';
import { isEditedSince } from './is-edited-since.ts';

test.each([
  ['never edited', null, false],
  ['edited before the report', '2026-11-01T09:59:59.999Z', false],
  ['edited after the report', '2026-11-01T10:00:00.001Z', true],
])('%s', (_name, editedAt, expected) => {
  expect(isEditedSince('2026-11-01T10:00:00.000Z', editedAt)).toBe(expected);
});
