import type pg from 'pg';
import { copyRows } from '../copy-rows.ts';
import { readDumpRows } from './dump/dump-rows.ts';
import { Fields, RowProblem } from './dump/fields.ts';
import { IdSet } from './id-set.ts';
import { type ImportRun, ImportStopped } from './import-run.ts';
import { importedTargets } from './imported-rows.ts';
import type { LineName } from './tally.ts';

/** A row that could be read: its number in the file, its own id, and what it says. */
export type Row<T> = { number: number; id: number; value: T };

/**
 * What shall become of a row: written, left out for a reason (a problem is told with its file and number), or kept
 * aside for a later step, which counts it.
 */
export type Verdict<P> = { write: P } | { skip: string; problem?: string } | { later: true };

/** How one kind of rows is imported. */
export type TableImport<T, P> = {
  /** What progress calls it. */
  step: string;
  file: string;
  /** Its name in imported_row; a row is never written twice under it. */
  table: string;
  batchRows: number;
  /** The line of the report that a row counts in. */
  line: (value: T) => LineName;
  /** Where rows count whose attributes cannot be read. */
  brokenLine: LineName;
  /** Where rows count that are no XML; null when another pass over the file counts them. */
  garbledLine?: LineName | null;
  /** Reads a row; undefined leaves it to another pass. Throws RowProblem. */
  parse(fields: Fields): T | undefined;
  /** Ids seen in the file, when several passes share them. */
  seen?: IdSet;
  /** Sees every row, also those that are here already. */
  observe?(rows: Row<T>[]): Promise<void>;
  /** Looks up and renders what a batch needs; runs while the batch before it is written. */
  prepare(rows: Row<T>[]): Promise<Verdict<P>[]>;
  /** Writes in one transaction; returns what each row became. */
  write(client: pg.ClientBase, rows: { row: Row<T>; data: P }[]): Promise<number[]>;
  /** Called once the transaction stands. */
  afterCommit?(rows: { row: Row<T>; data: P }[]): void;
};

type Judged<T, P> = { row: Row<T>; verdict: Verdict<P> };

/** A batch ends early beyond this many characters, so that long rows do not fill the memory. */
const batchCharacters = 4_000_000;

/** Imports one kind of rows from one file, in batches of one transaction each. */
export async function importTable<T, P>(run: ImportRun, kind: TableImport<T, P>): Promise<void> {
  const path = run.fileOf(kind.file);
  if (path === undefined) return;
  const { tally } = run;
  const seen = kind.seen ?? new IdSet();
  let rowsRead = 0;
  let bytes = 0;
  let writing: Promise<void> = Promise.resolve();
  let batch: Row<T>[] = [];
  let characters = 0;

  const broken = (line: LineName, reason: string, number: number, message: string, id?: number) => {
    tally.skipped(line, reason);
    tally.problem({ file: kind.file, row: number, message, ...(id !== undefined && { id }) });
  };

  const flush = async () => {
    if (run.signal.aborted) throw new ImportStopped();
    const rows = batch;
    batch = [];
    characters = 0;
    const judged = await judge(run, kind, rows);
    await writing;
    writing = commit(run, kind, judged);
    // A failure is thrown where it is awaited, and must not count as unhandled until then.
    writing.catch(() => {});
    run.onProgress({ step: kind.step, bytes, rows: rowsRead, done: false });
  };

  try {
    for await (const rows of readDumpRows(path, (read) => {
      bytes = read;
    })) {
      for (const found of rows) {
        if ('problem' in found) {
          const line = kind.garbledLine === undefined ? kind.brokenLine : kind.garbledLine;
          if (line !== null) broken(line, 'unreadable', found.number, found.problem);
          continue;
        }
        const row = readRow(kind, found, broken);
        if (!row) continue;
        rowsRead++;
        if (!seen.add(row.id)) {
          const message = `Id ${row.id} was there before in this file`;
          broken(kind.line(row.value), 'duplicate id', row.number, message, row.id);
          continue;
        }
        batch.push(row);
        for (const name in found.attributes) characters += found.attributes[name]!.length;
        if (batch.length >= kind.batchRows || characters > batchCharacters) await flush();
      }
    }
    if (batch.length > 0) await flush();
    await writing;
  } finally {
    // Nothing goes on behind the back of whoever hears that it stopped.
    await writing.catch(() => {});
  }
  run.onProgress({ step: kind.step, bytes, rows: rowsRead, done: true });
}

function readRow<T, P>(
  kind: TableImport<T, P>,
  found: { number: number; attributes: Record<string, string> },
  broken: (line: LineName, reason: string, number: number, message: string, id?: number) => void,
): Row<T> | undefined {
  try {
    const fields = new Fields(found.attributes);
    const value = kind.parse(fields);
    return value === undefined ? undefined : { number: found.number, id: fields.requiredNumber('Id'), value };
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    const id = found.attributes.Id;
    broken(kind.brokenLine, 'unreadable', found.number, error.message + (id ? ` (Id ${id})` : ''));
    return undefined;
  }
}

/** Leaves out what is here already, and asks the kind about the rest. */
async function judge<T, P>(run: ImportRun, kind: TableImport<T, P>, rows: Row<T>[]): Promise<Judged<T, P>[]> {
  await kind.observe?.(rows);
  const here = await importedTargets(
    run,
    kind.table,
    rows.map((row) => row.id),
  );
  const fresh: Row<T>[] = [];
  for (const row of rows) {
    if (here.has(row.id)) run.tally.already(kind.line(row.value));
    else fresh.push(row);
  }
  const verdicts = fresh.length > 0 ? await kind.prepare(fresh) : [];
  return fresh.map((row, i) => ({ row, verdict: verdicts[i]! }));
}

async function commit<T, P>(run: ImportRun, kind: TableImport<T, P>, judged: Judged<T, P>[]): Promise<void> {
  const toWrite: { row: Row<T>; data: P }[] = [];
  for (const { row, verdict } of judged) {
    if ('write' in verdict) toWrite.push({ row, data: verdict.write });
    else if ('skip' in verdict) {
      run.tally.skipped(kind.line(row.value), verdict.skip);
      if (verdict.problem) {
        run.tally.problem({ file: kind.file, row: row.number, id: row.id, message: verdict.problem });
      }
    }
  }
  await writeAll(run, kind, toWrite);
}

/** Writes a batch; when the database refuses something in it, finds the row by halves and loses only that. */
async function writeAll<T, P>(
  run: ImportRun,
  kind: TableImport<T, P>,
  rows: { row: Row<T>; data: P }[],
): Promise<void> {
  if (rows.length === 0) return;
  try {
    await inTransaction(run, async (client) => {
      const targets = await kind.write(client, rows);
      await copyRows(
        client,
        'imported_row',
        ['source_id', 'table', 'row_id', 'target_id'],
        rows.map(({ row }, i) => [run.source.id, kind.table, row.id, targets[i]!]),
      );
    });
  } catch (error) {
    if (!isRefusedData(error)) throw error;
    if (rows.length > 1) {
      const half = rows.length >> 1;
      await writeAll(run, kind, rows.slice(0, half));
      await writeAll(run, kind, rows.slice(half));
      return;
    }
    const { row } = rows[0]!;
    run.tally.skipped(kind.line(row.value), 'refused by the database');
    run.tally.problem({ file: kind.file, row: row.number, id: row.id, message: (error as Error).message });
    return;
  }
  for (const { row } of rows) run.tally.written(kind.line(row.value));
  kind.afterCommit?.(rows);
}

/** Runs the work in a transaction of its own connection. */
export async function inTransaction<R>(
  run: ImportRun,
  work: (client: pg.ClientBase) => Promise<R>,
): Promise<R> {
  const client = await run.pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    // Whatever is written has something following from it: the import is unfinished until that was made.
    await client.query(
      'UPDATE import_source SET finished_at = NULL WHERE id = $1 AND finished_at IS NOT NULL',
      [run.source.id],
    );
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = error as Error;
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release(failure && !isRefusedData(failure) ? failure : undefined);
  }
}

/** Class 22: the data cannot be that; class 23: a constraint does not hold; 54000: an index row too long. */
function isRefusedData(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(?:22|23|54)\w{3}$/.test(code);
}
