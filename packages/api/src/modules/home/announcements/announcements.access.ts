import type { Prisma } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';

/** Announcements that stand and are meant for the viewer: by audience, and by what they own. */
export function visibleAnnouncements(viewer: Viewer): Prisma.AnnouncementWhereInput {
  const owner = viewer.actor && {
    product: { deletedAt: null, owners: { some: { memberId: viewer.actor.id } } },
  };
  return {
    endedAt: null,
    audience: { in: [...viewer.audiences] },
    OR: [{ productId: null }, ...(owner ? [owner] : [])],
  };
}
