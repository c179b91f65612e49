import { type FieldIssue, Invalid } from '../../../kernel/errors/index.ts';

/** When a rulebook begins, `2026-11-28`, or absent for all that ever happened; and what members are told of it. */
export type Publishing = { fromDay?: string | null; note: string };

export const longestNote = 500;
/** A rulebook that begins later than this has been forgotten by then. */
const mostDaysAhead = 366;
const msOfDay = 86_400_000;

/** The day on which a rulebook begins, null for all that ever happened, and the note; Invalid with what is wrong. */
export function checkPublishing(
  { fromDay = null, note }: Publishing,
  now: Date,
): { fromDay: Date | null; note: string } {
  const day = fromDay === null ? null : new Date(`${fromDay}T00:00:00Z`);
  const issues = [...noteIssues(note.trim(), day === null), ...dayIssues(fromDay, day, now)];
  if (issues.length > 0) throw new Invalid(issues);
  return { fromDay: day, note: note.trim() };
}

/** Why other tiers are published; may be empty. */
export function checkNote(note: string): string {
  const issues = noteIssues(note.trim(), false);
  if (issues.length > 0) throw new Invalid(issues);
  return note.trim();
}

function noteIssues(note: string, isAsked: boolean): FieldIssue[] {
  if (isAsked && note === '') {
    const message = 'Say to members why their points change.';
    return [{ field: 'note', code: 'REQUIRED', message }];
  }
  if (note.length <= longestNote) return [];
  const message = `Use at most ${longestNote} characters.`;
  return [{ field: 'note', code: 'TOO_LONG', message, limit: longestNote }];
}

/** A day that has begun is partly judged already: the next one is the earliest. */
function dayIssues(written: string | null, day: Date | null, now: Date): FieldIssue[] {
  if (day === null) return [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written ?? '') || Number.isNaN(day.getTime())) {
    return [{ field: 'fromDay', code: 'BAD_FORMAT', message: 'Write the day as in 2026-11-28.' }];
  }
  const ahead = day.getTime() / msOfDay - Math.floor(now.getTime() / msOfDay);
  if (ahead < 1) return [{ field: 'fromDay', code: 'TOO_SHORT', message: 'Choose tomorrow or later.' }];
  if (ahead <= mostDaysAhead) return [];
  const message = `Choose a day within the next ${mostDaysAhead}.`;
  return [{ field: 'fromDay', code: 'TOO_LONG', message, limit: mostDaysAhead }];
}
