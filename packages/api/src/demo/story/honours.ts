import type { StoryHonour } from './story.types.ts';

/** What the team gives by hand. */
export const honours: readonly StoryHonour[] = [
  {
    badge: 'first-tester',
    to: 'bram',
    by: 'astrid',
    citation:
      'For six weeks with a Duett 2 that was still held together by tape, and for finding the valve that stuck.',
    daysAgo: 61,
  },
  {
    badge: 'thank-you',
    to: 'signe',
    by: 'astrid',
    citation:
      'For ringing a newcomer on a Sunday evening and staying on the phone until the machine was warm again.',
    daysAgo: 9,
  },
];
