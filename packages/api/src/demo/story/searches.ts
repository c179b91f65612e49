import type { StoryAvoided, StorySearch } from './story.types.ts';

/** What visitors looked for in the last thirty days: mostly found, some of it not there, some of it not opened. */
export const searches: readonly StorySearch[] = [
  { words: 'descaling', times: 31, found: 9, opened: { thread: 'descale-without-air', times: 22 } },
  { words: 'grind setting', times: 13, found: 21, opened: { thread: 'dose-dial-varies', times: 4 } },
  {
    words: 'pump noise after descaling',
    times: 12,
    found: 7,
    opened: { thread: 'descale-without-air', times: 9 },
  },
  { words: 'group gasket size', times: 11, found: 5, opened: { thread: 'wooden-spoon', times: 3 } },
  { words: 'warranty', times: 10, found: 6, opened: { thread: 'opening-the-grinder', times: 2 } },
  { words: 'avkalka duett', times: 9, found: 6, opened: { thread: 'pumpen-later-hogre', times: 7 } },
  { words: 'cold brew', times: 9, found: 0 },
  { words: 'steam wand drips', times: 8, found: 4, opened: { thread: 'wand-drips', times: 7 } },
  { words: 'détartrage solo', times: 7, found: 4, opened: { thread: 'solo-vingt-minutes', times: 6 } },
  { words: 'duett 3 release date', times: 7, found: 0 },
  { words: 'kvarn 64 stalls', times: 7, found: 3, opened: { thread: 'kvarn-stalls-light', times: 6 } },
  { words: 'latte art', times: 6, found: 2 },
  { words: 'pid temperature offset', times: 6, found: 0 },
  { words: 'bluetooth app', times: 5, found: 0 },
  { words: 'hvor fint male', times: 5, found: 8, opened: { thread: 'bonner-i-fryser', times: 2 } },
  { words: 'reservdelar finland', times: 4, found: 0 },
  { words: 'koffiebonen abonnement', times: 3, found: 0 },
];

/** Threads in which somebody found their answer while they were about to ask. */
export const avoided: readonly StoryAvoided[] = [
  { thread: 'known-issue-gauge', times: 9 },
  { thread: 'descale-without-air', times: 6 },
  { thread: 'wand-drips', times: 4 },
  { thread: 'solo-lukewarm', times: 3 },
];
