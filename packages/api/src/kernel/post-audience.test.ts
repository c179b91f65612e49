import { expect, test } from 'vitest';
import { postAudienceOf } from './post-audience.ts';

const now = new Date('2026-03-01T12:00:00Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each([
  ['a category that is no panel’s', null, 'panel:3'],
  ['one without an end', { archivedAt: null, endsAt: null }, 'panel:3'],
  ['one that ends in a second', { archivedAt: null, endsAt: at(1) }, 'panel:3'],
  ['one that ends now', { archivedAt: null, endsAt: now }, 'moderators'],
  ['one that was archived', { archivedAt: at(-1), endsAt: at(60) }, 'moderators'],
])('who begins threads in %s', (_which, panel, audience) => {
  expect(postAudienceOf({ postAudience: 'panel:3', panel }, now)).toBe(audience);
});
