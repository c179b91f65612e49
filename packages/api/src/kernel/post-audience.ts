import { panelAudience } from './audience.ts';
import { panelIsOver } from './panel-is-over.ts';

/** What decides who may begin threads in a category. */
export type PostPlace = {
  postAudience: string;
  /** The panel whose space it is, if it is one. */
  panel: { id: number; archivedAt: Date | null; endsAt: Date | null } | null;
};

/** Who may begin threads in a category now: in the space of a panel those who are in it, and once it is over, moderators. */
export function postAudienceOf({ postAudience, panel }: PostPlace, now: Date): string {
  if (panel === null) return postAudience;
  return panelIsOver(panel, now) ? 'moderators' : panelAudience(panel.id);
}

/** What a category's row is read with to tell. */
export const postPlace = {
  postAudience: true,
  panel: { select: { id: true, archivedAt: true, endsAt: true } },
} as const;
