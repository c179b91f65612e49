import { Invalid } from '../errors/index.ts';

export type SortValue = string | number;

/** A cursor carries the sort values of its row, so that a page never looks the row up again. */
export function encodeCursor(values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The sort values in `cursor`; refuses what this list did not hand out. */
export function decodeCursor(cursor: string, length: number, field = 'after'): SortValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string' || Number.isFinite(value))
    ) {
      return values;
    }
  } catch {
    // Not JSON: refused below like everything else that is no cursor of ours.
  }
  throw new Invalid([{ field, code: 'BAD_FORMAT', message: 'Use a cursor that this list returned.' }]);
}
