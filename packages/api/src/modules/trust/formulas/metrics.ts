/** What is known of a member that a formula may ask for. */
export type Metric = {
  unit: 'points' | 'days' | 'minutes' | 'members' | 'posts' | 'times' | 'products' | 'yes or no';
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
  comments: { unit: 'posts', asked: 'both', meaning: 'Comments they wrote.' },
  newcomersHelped: {
    unit: 'members',
    asked: 'both',
    meaning: 'Others whose first thread ever was a question that they answered; of days: answered in these.',
  },
  productsHelped: {
    unit: 'products',
    asked: 'both',
    meaning: 'Products about which an answer of theirs was accepted, verified or voted up.',
  },
  answersOnOneProduct: {
    unit: 'posts',
    asked: 'both',
    meaning:
      'Their answers that were accepted, verified or voted up about one product: that with the most of them.',
  },
  acceptancesGiven: {
    unit: 'times',
    asked: 'both',
    meaning: 'Answers of others to their questions that stand as accepted.',
  },
  editsOfOthers: {
    unit: 'posts',
    asked: 'both',
    meaning: 'Posts of others that they made better by an edit.',
  },
  threadsRead: {
    unit: 'posts',
    asked: 'both',
    meaning: 'Threads of others that they read; of days: last read in these.',
  },
  follows: { unit: 'times', asked: 'now', meaning: 'Categories, tags and members that they follow.' },
  followers: { unit: 'members', asked: 'now', meaning: 'Members who follow them.' },
  reportsConfirmed: {
    unit: 'times',
    asked: 'both',
    meaning: 'Reports of theirs that moderators found right; of days: made in these.',
  },
  votesCast: { unit: 'times', asked: 'both', meaning: 'Votes of theirs that stand, up and down.' },
  daysActive: {
    unit: 'days',
    asked: 'both',
    meaning: 'Days (UTC) on which they wrote a post or a comment, or voted.',
  },
  longestBreak: {
    unit: 'days',
    asked: 'now',
    meaning: 'The longest time between two days on which they wrote a post; 0 before there are two.',
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
export type Measure<Name extends string = MetricName> = { metric: Name; days: number | null };

/** What was measured of a member, by `measureKey`. */
export type Measures = Readonly<Record<string, number | boolean>>;

/** The name of what was measured: `reputation`, `points_90`. */
export function measureKey({ metric, days }: Measure<string>): string {
  return days === null ? metric : `${metric}_${days}`;
}

/** The longest span that can be asked for, in days. */
export const longestSpan = 3650;
