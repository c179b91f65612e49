import type { Rulebook } from '../rulebook.ts';

/** What presets that say nothing about voters have in common. */
export const openVoting: Rulebook['voting'] = {
  perDay: null,
  perPair: { up: null, down: null },
  accountDays: 0,
  tiers: {},
};
