const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const day = 86_400_000;

/**
 * The instant at which the clocks of a zone show a day and time, `2026-12-01T18:00`; null when there is no such day or
 * time in any zone. Where the clocks are set, it is as in Temporal: a time that is left out is as long after midnight as
 * it would have been, and of one that comes twice it is the first.
 */
export function instantIn(timeZone: string, local: string): Date | null {
  const wall = Date.parse(`${local}:00Z`);
  // Engines read 31 February as 3 March.
  if (!pattern.test(local) || Number.isNaN(wall) || textOf(wall) !== local) return null;
  const clock = clockOf(timeZone);
  // No zone is more than a day from UTC, and none sets its clocks twice in two days.
  const [before, after] = [wall - day, wall + day].map((around) => clock(around) - around) as [
    number,
    number,
  ];
  const shown = [wall - before, wall - after].filter((instant) => clock(instant) === wall);
  return new Date(shown[0] ?? wall - before);
}

/** What the clocks of a zone show at an instant: `2026-12-01T18:00`. */
export function localIn(timeZone: string, instant: Date): string {
  return textOf(clockOf(timeZone)(instant.getTime()));
}

/** Whether a text names a time zone. */
export function isTimeZone(text: string): boolean {
  // An offset is none: it knows no summer.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const textOf = (wall: number) => new Date(wall).toISOString().slice(0, 16);

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at an instant, as if it were UTC; to the second. */
function clockOf(timeZone: string): (instant: number) => number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const kept = format;
  return (instant) => {
    const parts = kept.formatToParts(instant);
    const of = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  };
}
