import type { StoryAnnouncement, StoryOwner } from './story.types.ts';

/** Who owns what, as far as they have said; the newcomer has not. */
export const owned: readonly StoryOwner[] = [
  { handle: 'lars', products: ['duett-2', 'kvarn-64'], shown: false },
  { handle: 'signe', products: ['duett', 'kvarn-64', 'kvarn-2014'], shown: true },
  { handle: 'bram', products: ['duett-2', 'morgon', 'kalla'], shown: true },
];

/** What stands on top of the home page. */
export const announcements: readonly StoryAnnouncement[] = [
  {
    key: 'firmware-31',
    kind: 'KNOWN_ISSUE',
    by: 'maja',
    text: 'Duett 2 on firmware 3.1 can lose pressure after descaling: air stays in the pump. Open the steam valve for ten seconds. Firmware 3.2 fills the pump by itself.',
    product: 'duett-2',
    hoursAgo: 30,
  },
];
