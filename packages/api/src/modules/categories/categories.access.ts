import type { Prisma } from '@embassy/database';
import type { Viewer } from '../../kernel/viewer.ts';

/** Categories that the viewer may read. */
export function visibleCategories(viewer: Viewer): Prisma.CategoryWhereInput {
  return { readAudience: { in: [...viewer.audiences] } };
}
