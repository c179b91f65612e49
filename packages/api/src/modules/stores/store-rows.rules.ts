import type { FieldIssue } from '../../kernel/errors/index.ts';
import { checkStore, storeLimits } from './stores.rules.ts';

/** A store as a row of a file says it. */
export type StoreRow = {
  slug: string | null;
  name: string;
  town: string;
  country: string;
  address: string;
  opening: string;
};

/** What is wrong in a file, by the line that a spreadsheet shows. */
export type RowIssue = FieldIssue & { line: number };

export type ReadRows = { rows: (StoreRow & { line: number })[]; issues: RowIssue[] };

const columns = ['slug', 'name', 'town', 'country', 'address', 'opening'] as const;
const needed = ['name', 'town', 'country'] as const;

/**
 * Reads stores from comma- or semicolon-separated text (RFC 4180) whose first row names the columns, in any order;
 * columns of other names are passed over. A row that cannot be taken is told by its line and keeps no other back.
 */
export function storeRowsIn(text: string): ReadRows {
  const [head, ...lines] = recordsIn(text.replace(/^\uFEFF/, ''));
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = needed.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const message = `The first row must name the columns ${needed.join(', ')}.`;
    return { rows: [], issues: missing.map((field) => ({ line: 1, field, code: 'REQUIRED', message })) };
  }
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const beyond = filled[storeLimits.rows];
  if (beyond) {
    const message = `Import at most ${storeLimits.rows} at a time.`;
    const issue = { field: 'csv', code: 'TOO_MANY', message, limit: storeLimits.rows } as const;
    return { rows: [], issues: [{ line: beyond.line, ...issue }] };
  }
  const read: ReadRows = { rows: [], issues: [] };
  const taken = new Set<string>();
  for (const { line, cells } of filled) {
    const said = Object.fromEntries(
      columns.map((column) => [column, (cells[names.indexOf(column)] ?? '').trim()]),
    ) as Record<(typeof columns)[number], string>;
    const row = { ...said, slug: said.slug || null };
    const issues = checkStore(row);
    if (row.slug !== null && taken.has(row.slug)) {
      issues.push({ field: 'slug', code: 'TAKEN', message: 'Another row has this address.' });
    }
    if (issues.length > 0) read.issues.push(...issues.map((issue) => ({ line, ...issue })));
    else read.rows.push({ line, ...row });
    if (row.slug !== null) taken.add(row.slug);
  }
  return read;
}

type Line = { line: number; cells: string[] };

/** The records of a file, each with the line that it begins on: a quoted cell may have lines of its own. */
function recordsIn(text: string): Line[] {
  const separator = (/^[^\n"]*/.exec(text)?.[0] ?? '').includes(';') ? ';' : ',';
  const records: Line[] = [];
  let record: Line = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let line = 1;
  const endCell = () => {
    record.cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push(record);
    record = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\n') line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRecord();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || record.cells.length > 0) endRecord();
  return records;
}
