import type { StoryReport } from './story.types.ts';

/** What waits on the moderators' desk: one to act on, one to stand up for, one to move. */
export const reports: readonly StoryReport[] = [
  {
    thread: 'duett-trips-breaker',
    answer: 0,
    by: 'lars',
    reason: 'DANGEROUS',
    text: 'Mains voltage with the case open. Does the answer say early enough that the plug has to be out?',
    hoursAgo: 5,
  },
  {
    thread: 'five-weeks-for-a-pump',
    by: 'gareth64',
    reason: 'RUDE',
    text: 'This is an attack on the people at the bench. Should it stand in their own community?',
    hoursAgo: 29,
  },
  {
    thread: 'swap-baskets',
    by: 'signe',
    reason: 'OFF_TOPIC',
    text: 'By now this is about prices, and no longer about swapping.',
    hoursAgo: 51,
  },
];
