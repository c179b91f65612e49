import { checkLine } from '../../kernel/check-line.ts';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';

/** Bounds of what the team says of a panel, in characters, and how many panels there can be. */
export const panelLimits = {
  name: { minimum: 3, maximum: 60 },
  purpose: { minimum: 10, maximum: 2_000 },
  asked: { minimum: 10, maximum: 200 },
  /** Whoever runs panels reads the space of each: every request of theirs names them all. */
  panels: 200,
} as const;

export type PanelFields = { name: string; purpose: string; asked: string; endsAt?: Date | null };

/** What is wrong with what is said of a panel, if anything. */
export function checkPanel({ name, purpose, asked, endsAt }: PanelFields, now: Date): FieldIssue[] {
  return [
    ...checkLine('name', name, panelLimits.name),
    ...checkText('purpose', purpose, panelLimits.purpose),
    ...checkLine('asked', asked, panelLimits.asked),
    ...(endsAt != null && endsAt <= now
      ? [{ field: 'endsAt', code: 'NOT_PERMITTED', message: 'Choose a day that is to come.' } as const]
      : []),
  ];
}

export { panelIsOver as isOver } from '../../kernel/panel-is-over.ts';

/** Where a panel is. */
export const panelPath = ({ slug }: { slug: string }) => `/panels/${slug}`;

/** Where a poll is. */
export const pollPath = (panel: { slug: string }, poll: { id: number }) =>
  `${panelPath(panel)}/polls/${poll.id}`;
