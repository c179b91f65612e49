import type { Prisma } from '@embassy/database';
import type { Viewer } from '../../kernel/viewer.ts';

/** Categories that the viewer may read; those that were deleted are there for nobody. */
export function visibleCategories(viewer: Viewer): Prisma.CategoryWhereInput {
  return { deletedAt: null, readAudience: { in: [...viewer.audiences] } };
}
