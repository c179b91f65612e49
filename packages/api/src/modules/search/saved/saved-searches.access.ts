import type { Prisma } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';

/** Saved searches are their member's alone; no role reads those of others. */
export function ownSearches(viewer: Viewer): Prisma.SavedSearchWhereInput {
  return { memberId: viewer.actor?.id ?? -1 };
}
