/** A draft's field as it was kept. */
export function draftField(draft: { data: unknown } | null | undefined, field: string): string | undefined {
  const data = draft?.data;
  if (typeof data !== 'object' || data === null || !(field in data)) return undefined;
  const value = (data as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
