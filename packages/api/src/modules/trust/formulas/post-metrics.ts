import type { Metric } from './metrics.ts';

/**
 * What badges can ask of a post, as it is now. Whatever has been taken down neither counts nor is judged. As with
 * members, nothing of what it says is among it.
 */
export const postMetrics = {
  isQuestion: { unit: 'yes or no', asked: 'now', meaning: 'Whether it asks: the opening of a question.' },
  isTip: { unit: 'yes or no', asked: 'now', meaning: 'Whether it is a tip.' },
  isIdea: { unit: 'yes or no', asked: 'now', meaning: 'Whether it is an idea.' },
  isDiscussion: { unit: 'yes or no', asked: 'now', meaning: 'Whether it began a discussion.' },
  isAnswer: { unit: 'yes or no', asked: 'now', meaning: 'Whether it answers a question.' },
  isReply: {
    unit: 'yes or no',
    asked: 'now',
    meaning: 'Whether it replies to a tip, an idea or a discussion.',
  },
  score: {
    unit: 'times',
    asked: 'now',
    meaning: 'Votes up less votes down, without those found to be arranged.',
  },
  votesUp: { unit: 'times', asked: 'now', meaning: 'Votes up.' },
  votesDown: { unit: 'times', asked: 'now', meaning: 'Votes down.' },
  comments: { unit: 'posts', asked: 'now', meaning: 'Comments on it.' },
  accepted: {
    unit: 'yes or no',
    asked: 'now',
    meaning: 'Whether it was accepted, by somebody else than its author.',
  },
  verified: { unit: 'yes or no', asked: 'now', meaning: 'Whether the brand verified it.' },
  minutesToAcceptance: {
    unit: 'minutes',
    asked: 'now',
    meaning:
      'Whole minutes between the question and the acceptance of this answer; 0 when it was not accepted.',
  },
  firstAnswer: {
    unit: 'yes or no',
    asked: 'now',
    meaning: 'Whether it is the first answer or reply of anybody but the one who began the thread.',
  },
  daysWaited: {
    unit: 'days',
    asked: 'now',
    meaning: 'Whole days for which its thread waited for a first answer, when this is it; else 0.',
  },
  daysQuiet: {
    unit: 'days',
    asked: 'now',
    meaning: 'Whole days in which nobody had written in the thread before it; 0 for an opening.',
  },
  askedByNewcomer: {
    unit: 'yes or no',
    asked: 'now',
    meaning: 'Whether it answers somebody else’s very first thread.',
  },
  ownThread: {
    unit: 'yes or no',
    asked: 'now',
    meaning: 'Whether its author began the thread that it answers or replies in.',
  },
  threadScore: { unit: 'times', asked: 'now', meaning: 'The score of the opening of its thread.' },
  others: {
    unit: 'members',
    asked: 'now',
    meaning: 'For an opening: others who wrote in its thread; else 0.',
  },
  affected: {
    unit: 'members',
    asked: 'now',
    meaning: 'For an opening: members who said that they have the same problem; else 0.',
  },
  views: {
    unit: 'times',
    asked: 'now',
    meaning: 'For an opening: how often its thread was looked at; else 0.',
  },
  daysOfHelp: {
    unit: 'days',
    asked: 'now',
    meaning: 'Whole days between the post and the newest vote up that stands; 0 when there is none.',
  },
} as const satisfies Record<string, Metric>;

export type PostMetricName = keyof typeof postMetrics;

export const postMetricNames = Object.keys(postMetrics) as PostMetricName[];
