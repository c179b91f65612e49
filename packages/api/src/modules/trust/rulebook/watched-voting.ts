/**
 * What makes votes of one member for one other a series. Both ways are about what nobody does by reading: many in a few
 * minutes, or over weeks mostly for one author, though others do not vote for that author nearly as much. Whoever reads
 * a long thread, or likes an author whom everybody likes, is far from it. Votes down are fewer in any community, and a
 * series of them hurts sooner.
 */
export type SeriesLimits = {
  /** So many within so many minutes. */
  fast: { votes: number; minutes: number };
  /** So many in the days that are looked at, this share of all that the voter cast, and so many times the share of others. */
  often: { votes: number; share: number; lift: number };
};

export const watchedVoting = {
  /** Votes of one member for one other. */
  series: {
    days: 30,
    up: { fast: { votes: 10, minutes: 15 }, often: { votes: 30, share: 0.5, lift: 3 } },
    down: { fast: { votes: 4, minutes: 20 }, often: { votes: 8, share: 0.5, lift: 3 } },
  },
  /** Members who mostly vote for each other, and accept each other’s answers. */
  ring: {
    days: 90,
    /** What one gave one other, at least, for the two to be looked at; and what share of all that they gave. */
    pair: { votes: 4, share: 0.1 },
    /** How many they are. Larger groups are the community. */
    members: { least: 2, most: 30 },
    /** What a group gave within itself. */
    votes: 20,
    /** Of what each of them gave and of what they received together, so much is from within. */
    share: { given: 0.6, received: 0.5 },
    /** How many times the share that all others give to them. */
    lift: 3,
    /** How many others vote: a community of a handful is no ring. */
    others: 8,
    /** Accounts that were made within so many days of each other are told. */
    joinedDays: 7,
  },
} as const satisfies { series: { days: number; up: SeriesLimits; down: SeriesLimits }; ring: object };
