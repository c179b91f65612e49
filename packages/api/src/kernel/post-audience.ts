import { panelIsOver } from './panel-is-over.ts';

/** What decides who may begin threads in a category. */
export type PostPlace = {
  postAudience: string;
  /** The panel whose space it is, if it is one. */
  panel: { archivedAt: Date | null; endsAt: Date | null } | null;
};

/** Who may begin threads in a category now: in the space of a panel that is over, those who moderate it. */
export const postAudienceOf = ({ postAudience, panel }: PostPlace, now: Date): string =>
  panel !== null && panelIsOver(panel, now) ? 'moderators' : postAudience;

/** What a category's row is read with to tell. */
export const postPlace = {
  postAudience: true,
  panel: { select: { archivedAt: true, endsAt: true } },
} as const;
