import type { Prisma } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';

/** Drafts are their writer's alone; no role reads those of others. */
export function ownDrafts(viewer: Viewer): Prisma.DraftWhereInput {
  return { memberId: viewer.actor?.id ?? -1 };
}
