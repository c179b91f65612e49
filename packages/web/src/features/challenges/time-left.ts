const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How much of something is left: whole days of more than two, hours of more than two, then minutes. */
export function timeLeft(until: number, now: number): { unit: 'days' | 'hours' | 'minutes'; count: number } {
  const left = Math.max(0, until - now);
  if (left >= 2 * day) return { unit: 'days', count: Math.floor(left / day) };
  if (left >= 2 * hour) return { unit: 'hours', count: Math.floor(left / hour) };
  return { unit: 'minutes', count: Math.max(1, Math.ceil(left / minute)) };
}

/** How far something is between two moments, from 0 to 1. */
export function shareOf(from: number, until: number, now: number): number {
  return until <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (until - from)));
}
