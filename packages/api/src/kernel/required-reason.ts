import { checkText } from './check-text.ts';
import { Invalid } from './errors/index.ts';

/** Bounds of a reason, in characters. */
export const reasonLimits = { minimum: 3, maximum: 500 } as const;

/** The reason for what one does to somebody else's work, without which it is refused; for one's own it may be missing. */
export function requiredReason(
  actor: { id: number },
  authorId: number,
  reason: string | null | undefined,
): string {
  const text = (reason ?? '').trim();
  const bounds = actor.id === authorId ? { maximum: reasonLimits.maximum } : reasonLimits;
  const issues = checkText('reason', text, bounds);
  if (issues.length > 0) throw new Invalid(issues);
  return text;
}
