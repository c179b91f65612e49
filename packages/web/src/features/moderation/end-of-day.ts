const day = 86_400_000;

/** The last second of a day, `2026-12-01`, in a time zone; null when there is no such day. */
export function endOfDay(date: string, timeZone: string): string | null {
  const wall = Date.parse(`${date}T23:59:59Z`);
  // Engines read 31 February as 3 March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date) return null;
  const clock = clockOf(timeZone);
  // The clocks may be set on that very day: which of the two offsets holds is known once it is applied, and an hour
  // that comes twice ends with its second coming.
  const ends = [wall - day, wall + day].map((around) => wall - (clock(around) - around));
  const known = ends.filter((end) => clock(end) === wall);
  return new Date(Math.max(...(known.length > 0 ? known : ends))).toISOString();
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
function clockOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
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
  return (instant) => {
    const parts = format.formatToParts(instant);
    const of = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  };
}
