/** A text for LIKE that means itself: `startsWith` and comparisons without regard to case become LIKE in the database. */
export function likeLiterally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
