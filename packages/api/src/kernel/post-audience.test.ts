import { expect, test } from 'vitest';
import { postAudienceOf } from './post-audience.ts';

const now = new Date('2026-03-01T12:00:00Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each([
  ['a category that is no panel’s', null, 'members'],
  ['a panel’s space without an end', { archivedAt: null, endsAt: null }, 'panel:3'],
  ['one that ends in a second', { archivedAt: null, endsAt: at(1) }, 'panel:3'],
  ['one that ends now', { archivedAt: null, endsAt: now }, 'moderators'],
  ['one that was archived', { archivedAt: at(-1), endsAt: at(60) }, 'moderators'],
])('who begins threads in %s', (_which, panel, audience) => {
  // What its row says is for other categories alone.
  const place = { postAudience: 'members', panel: panel && { id: 3, ...panel } };
  expect(postAudienceOf(place, now)).toBe(audience);
});
