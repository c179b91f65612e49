import { readDumpRows } from '../dump/dump-rows.ts';
import { Fields, RowProblem } from '../dump/fields.ts';
import type { Tables } from '../dump/open-tables.ts';
import { IdSet } from '../id-set.ts';
import type { ImportProgress } from '../import-stack-exchange.ts';
import { FactBook } from './fact-book.ts';
import { PostBook } from './post-book.ts';

/** What a replay carries from one table to the next. */
export type ReplayRun = {
  tables: Tables;
  posts: PostBook;
  facts: FactBook;
  /** Rows that could not be read. */
  unreadable: number;
  signal: AbortSignal | undefined;
  onProgress: (progress: ImportProgress) => void;
};

export function beginReplay(
  tables: Tables,
  { signal, onProgress = () => {} }: { signal?: AbortSignal; onProgress?(progress: ImportProgress): void },
): ReplayRun {
  return { tables, posts: new PostBook(), facts: new FactBook(), unreadable: 0, signal, onProgress };
}

/**
 * Hands each row of a table to `take`, with its id; rows that cannot be read, or whose id was there before, are counted
 * and left out. Does nothing when the dump lacks the table.
 */
export async function eachRow(
  run: ReplayRun,
  table: string,
  take: (fields: Fields, id: number) => void,
): Promise<void> {
  const name = `${table}.xml`;
  const file = run.tables.fileOf(name);
  if (file === undefined) return;
  const seen = new IdSet();
  let rows = 0;
  let bytes = 0;
  const tell = (done: boolean) =>
    run.onProgress({ step: table, bytes, totalBytes: run.tables.sizes.get(name) ?? 0, rows, done });
  for await (const some of readDumpRows(file, (read) => {
    bytes = read;
  })) {
    run.signal?.throwIfAborted();
    for (const found of some) {
      if ('problem' in found || !takeRow(found.attributes, seen, take)) run.unreadable++;
      rows++;
    }
    tell(false);
  }
  tell(true);
}

function takeRow(
  attributes: Record<string, string>,
  seen: IdSet,
  take: (fields: Fields, id: number) => void,
): boolean {
  try {
    const fields = new Fields(attributes);
    const id = fields.requiredNumber('Id');
    if (!seen.add(id)) return false;
    take(fields, id);
    return true;
  } catch (error) {
    if (error instanceof RowProblem) return false;
    throw error;
  }
}
