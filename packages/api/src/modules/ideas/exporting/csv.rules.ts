/** What a spreadsheet takes for the beginning of a formula, also behind spaces or a line's end. */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u;

/** One value of a row: never a formula, and one value however it is written. Numbers are told as numbers. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** An instant as spreadsheets take it for one, in UTC; of ISO 8601 they make text that they cannot order or reckon with. */
export const csvInstant = (instant: string | null): string | null =>
  instant === null ? null : instant.slice(0, 19).replace('T', ' ');

/** One row, as RFC 4180 has it. */
export function csvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}
