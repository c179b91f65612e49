import type { Panel, PanelMemberState, Prisma, Reader } from '@embassy/database';
import type { Viewer } from '../../kernel/viewer.ts';
import { visiblePanels } from './panels.access.ts';

/** A panel as the viewer sees it: with what they said to their invitation, if they have one. */
export type PanelView = Panel & { viewerState: PanelMemberState | null };

/** Panels that the viewer may know of, those that go on first, the newest of them first. */
export async function loadPanels(
  db: Reader,
  viewer: Viewer,
  where: Prisma.PanelWhereInput,
): Promise<PanelView[]> {
  const panels = await db.panel.findMany({
    where: { AND: [visiblePanels(viewer), where] },
    include: { members: { where: { memberId: viewer.actor?.id ?? -1 }, select: { state: true } } },
    orderBy: [{ archivedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  });
  return panels.map(({ members, ...panel }) => ({ ...panel, viewerState: members[0]?.state ?? null }));
}

/** The panels that the viewer is in or invited to. */
export const ofViewer = ({ actor }: Viewer): Prisma.PanelWhereInput => ({
  members: { some: { memberId: actor?.id ?? -1, state: { in: ['INVITED', 'ACCEPTED'] } } },
});
