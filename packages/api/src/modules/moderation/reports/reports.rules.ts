/** Bounds of what a member writes with a report, in characters. */
export const reportLimits = { text: { maximum: 1_000 }, other: { minimum: 10, maximum: 1_000 } } as const;

/** How long the words of a report must be: whoever chooses “other” says what it is. */
export function boundsOfText(reason: string): { minimum?: number; maximum: number } {
  return reason === 'OTHER' ? reportLimits.other : reportLimits.text;
}
