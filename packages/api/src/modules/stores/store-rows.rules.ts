import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { checkStore, storeLimits } from './stores.rules.ts';

/** A store as a row of a file says it; null is what its file has no column for. */
export type StoreRow = {
  slug: string | null;
  name: string;
  town: string;
  country: string;
  address: string | null;
  opening: string | null;
};

/** What is wrong in a file, by the line that a spreadsheet shows. */
export type RowIssue = FieldIssue & { line: number };

export type ReadRows = {
  rows: (StoreRow & { line: number })[];
  issues: RowIssue[];
  /** Columns that are none of a store's, as the first row names them: nothing was read from them. */
  passedOver: string[];
};

const needed = ['name', 'town', 'country'] as const;

/** All columns that are read. */
export const storeColumns = [...needed, 'address', 'opening', 'slug'] as const;

/** What is told of columns that are passed over, at most: a file may be of something else altogether. */
const told = { columns: 20, characters: 60 };

/**
 * Reads stores from comma- or semicolon-separated text (RFC 4180) whose first row names the columns, in any order;
 * columns of other names are passed over, and told. A row that cannot be taken is told by its line and keeps no other back.
 */
export function storeRowsIn(text: string): ReadRows {
  const { heads, names, lines, broken } = recordsIn(text);
  const passedOver = heads
    .filter((_head, place) => names[place] && !(storeColumns as readonly string[]).includes(names[place]))
    .slice(0, told.columns)
    .map((head) => head.slice(0, told.characters));
  if (broken) return { rows: [], issues: [broken], passedOver };
  const missing = needed.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const message = `The first row must name the columns ${needed.join(', ')}.`;
    const issues = missing.map((field) => ({ line: 1, field, code: 'REQUIRED', message }) as const);
    return { rows: [], issues, passedOver };
  }
  const beyond = lines[storeLimits.rows];
  if (beyond) {
    const message = `Import at most ${storeLimits.rows} at a time.`;
    const issue = { field: 'csv', code: 'TOO_MANY', message, limit: storeLimits.rows } as const;
    return { rows: [], issues: [{ line: beyond.line, ...issue }], passedOver };
  }
  const read: ReadRows = { rows: [], issues: [], passedOver };
  const taken = new Set<string>();
  for (const { line, cells } of lines) {
    const said = (column: string) => (cells[column] ?? '').trim();
    const orAbsent = (column: string) => (names.includes(column) ? said(column) : null);
    const row = {
      slug: said('slug') || null,
      ...{ name: said('name'), town: said('town'), country: said('country') },
      ...{ address: orAbsent('address'), opening: orAbsent('opening') },
    };
    const issues = checkStore(row);
    const which = row.slug ?? `${row.name}\n${row.town}`;
    if (taken.has(which)) {
      issues.push(
        row.slug === null
          ? {
              field: 'slug',
              code: 'REQUIRED',
              message: 'Another row has this name and town: give each a slug.',
            }
          : { field: 'slug', code: 'TAKEN', message: 'Another row has this address.' },
      );
    }
    if (issues.length > 0) read.issues.push(...issues.map((issue) => ({ line, ...issue })));
    else read.rows.push({ line, ...row });
    taken.add(which);
  }
  return read;
}

type Cells = Partial<Record<string, string>>;
type Records = {
  heads: string[];
  names: string[];
  lines: { line: number; cells: Cells }[];
  broken?: RowIssue;
};

/** What the first row names, as it is written and as it is meant, and the filled rows below it, each with the line that it begins on. */
function recordsIn(text: string): Records {
  let heads: string[] = [];
  let names: string[] = [];
  try {
    const records = parse<{ record: Cells; info: Pick<InfoRecord, 'lines'> }>(text, {
      bom: true,
      delimiter: (/^[^\n"]*/.exec(text)?.[0] ?? '').includes(';') ? ';' : ',',
      columns: (head) => {
        heads = head.map((name) => name.trim());
        names = heads.map((name) => name.toLowerCase());
        return names;
      },
      relaxColumnCount: true,
      relaxQuotes: true,
      skipRecordsWithEmptyValues: true,
      info: true,
    });
    const lines = records.map(({ record, info }) => ({
      // A quoted cell may have lines of its own; what is told is the line on which the record ends.
      line: info.lines - Object.values(record).join('').split('\n').length + 1,
      cells: record,
    }));
    return { heads, names, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    const message = 'A quotation mark that begins a cell has none that ends it.';
    return { heads, names, lines: [], broken: { line, field: 'csv', code: 'BAD_FORMAT', message } };
  }
}
