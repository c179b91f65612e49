/** What is known of a member that a formula may ask for. */
export type Metric = {
  unit: 'points' | 'days' | 'members' | 'posts' | 'times' | 'yes or no';
  /** Asked for as it is now (`reputation`), of the last days (`points(90)`), or either way. */
  asked: 'now' | 'of days' | 'both';
  /** What is counted, for whoever writes a formula. */
  meaning: string;
};

/**
 * Everything that tiers and badges can rest on. What somebody thinks of the brand, and in which words they say it, is
 * not among it and never will be: an architecture test reads how each is measured. What has been taken down does not
 * count, and neither does what members do for themselves.
 */
export const metrics = {
  reputation: {
    unit: 'points',
    asked: 'now',
    meaning: 'The balance of their points.',
  },
  points: {
    unit: 'points',
    asked: 'of days',
    meaning: 'Points that came, less those that went, for these days.',
  },
  acceptedAnswers: {
    unit: 'posts',
    asked: 'both',
    meaning: 'Their answers that others accepted; of days: written in these.',
  },
  verifiedAnswers: {
    unit: 'posts',
    asked: 'both',
    meaning: 'Their answers that the brand verified; of days: written in these.',
  },
  membersHelped: {
    unit: 'members',
    asked: 'both',
    meaning: 'Others whose question they answered so that the answer was accepted, verified or voted up.',
  },
  questions: { unit: 'posts', asked: 'both', meaning: 'Questions they asked.' },
  answers: { unit: 'posts', asked: 'both', meaning: 'Answers they wrote.' },
  tips: { unit: 'posts', asked: 'both', meaning: 'Tips they wrote.' },
  ideas: { unit: 'posts', asked: 'both', meaning: 'Ideas they wrote.' },
  posts: { unit: 'posts', asked: 'both', meaning: 'Everything they wrote, without comments.' },
  votesCast: { unit: 'times', asked: 'both', meaning: 'Votes of theirs that stand, up and down.' },
  daysActive: {
    unit: 'days',
    asked: 'both',
    meaning: 'Days (UTC) on which they wrote a post or a comment, or voted.',
  },
  accountAge: { unit: 'days', asked: 'now', meaning: 'Whole days since they joined.' },
  suspended: { unit: 'yes or no', asked: 'now', meaning: 'Whether they are suspended.' },
  suspensions: { unit: 'times', asked: 'both', meaning: 'How often they were suspended.' },
  upheldReports: {
    unit: 'posts',
    asked: 'both',
    meaning: 'Posts of theirs that moderators found to be spam or rude.',
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;

export const metricNames = Object.keys(metrics) as MetricName[];

/** A metric as a formula asks for it: now, or over the last days. */
export type Measure = { metric: MetricName; days: number | null };

/** What was measured of a member, by `measureKey`. */
export type Measures = Readonly<Record<string, number | boolean>>;

/** The name of what was measured: `reputation`, `points_90`. */
export function measureKey({ metric, days }: Measure): string {
  return days === null ? metric : `${metric}_${days}`;
}

/** The longest span that can be asked for, in days. */
export const longestSpan = 3650;
