import { Invalid } from '../errors/index.ts';

export type SortValue = string | number;

/** What a sort value is in the database. */
export type SortType = 'int' | 'timestamptz' | 'text';

/** A cursor carries the sort values of its row, so that a page never looks the row up again. */
export function encodeCursor(values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The sort values in `cursor`; refuses what a list with these columns never handed out. */
export function decodeCursor(
  cursor: string,
  columns: readonly { type: SortType }[],
  field = 'after',
): SortValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === columns.length &&
      columns.every(({ type }, i) => fits[type](values[i]))
    ) {
      return values;
    }
  } catch {
    // Not JSON: refused below like everything else that is no cursor of ours.
  }
  throw new Invalid([{ field, code: 'BAD_FORMAT', message: 'Use a cursor that this list returned.' }]);
}

const fits: Record<SortType, (value: unknown) => boolean> = {
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  timestamptz: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  text: (value) => typeof value === 'string' && !value.includes('\0'),
};
