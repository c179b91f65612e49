import type { BadgeLevel } from '@embassy/database';
import type { BadgeFields } from './check-badge.rules.ts';

/** A badge as it is written by an admin. */
export type BadgeInput = BadgeFields & {
  level: BadgeLevel;
  repeats: boolean;
  /** A picture that was uploaded here, instead of the symbol. */
  imageId?: string | null;
};
