/** Whether nothing new happens in a panel any more: it was archived, or its term is over. */
export function panelIsOver(
  { archivedAt, endsAt }: { archivedAt: Date | null; endsAt: Date | null },
  now: Date,
): boolean {
  return archivedAt !== null || (endsAt !== null && endsAt <= now);
}
