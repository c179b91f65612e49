import type { IdeaMeaning } from '@embassy/database';

/** What a status says for everybody, whatever the brand calls it. */
type MeaningRules = {
  /** In a sentence, for programs and for whoever names statuses. */
  means: string;
  /** Whether the idea still takes support. */
  takesSupport: boolean;
  /** Whether going there, or leaving it, needs a reason that is told to the author. */
  needsReason: boolean;
  /** Where an idea may go from here. */
  leadsTo: readonly IdeaMeaning[];
};

/** Every meaning, from the beginning to the ends. This is the one table of what may follow what. */
export const ideaMeanings: Record<IdeaMeaning, MeaningRules> = {
  OPEN: {
    means: 'It is being looked at, or waits for it.',
    takesSupport: true,
    needsReason: false,
    leadsTo: ['OPEN', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'],
  },
  ON_HOLD: {
    means: 'Something is missing before it can be decided on.',
    takesSupport: true,
    needsReason: false,
    leadsTo: ['OPEN', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'],
  },
  IN_PROGRESS: {
    means: 'It was decided for: it will be made, or is being made.',
    takesSupport: true,
    needsReason: false,
    leadsTo: ['OPEN', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'],
  },
  COMPLETED: {
    means: 'It is there.',
    takesSupport: false,
    needsReason: false,
    // What was shipped and taken back is being made again; it is never declined in hindsight.
    leadsTo: ['IN_PROGRESS', 'COMPLETED'],
  },
  CLOSED: {
    means: 'It will not be made as it stands here.',
    takesSupport: false,
    needsReason: true,
    leadsTo: ['OPEN', 'ON_HOLD', 'IN_PROGRESS', 'CLOSED'],
  },
};

/** What only merging gives. */
export const duplicateStatus = 'duplicate';

/** How long a reason is, in characters: one that closes an idea is an answer, not a word. */
export const reasonLengths = { toClose: 40, most: 2000 };
