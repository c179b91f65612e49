/**
 * The least number of answers to an anonymous poll that are ever counted. With fewer, whoever knows who answered could
 * guess what: their ballots are destroyed unread.
 */
export const leastAnonymous = 5;

/** Bounds of a poll; of texts in characters. */
export const pollLimits = {
  title: { minimum: 5, maximum: 120 },
  intro: { maximum: 1_000 },
  questions: 10,
  question: { minimum: 5, maximum: 200 },
  options: { minimum: 2, maximum: 12 },
  option: { minimum: 1, maximum: 80 },
  end: { maximum: 40 },
  /** Of a free text that is answered. */
  text: 1_000,
  /** A rating goes from 1 to this. */
  rating: 5,
  /** Polls of one panel. */
  polls: 100,
  /** Days that a poll is open, at most. */
  days: 90,
} as const;
