import { existsSync } from 'node:fs';
import path from 'node:path';
import { readDumpRows } from '@embassy/api/modules/transfer/stack-exchange/dump/dump-rows';

/** What a dump itself says can be searched for and what should be found. Ids are the dump's own. */
export type Questions = {
  titles: Map<number, string>;
  /** Rows of PostLinks of which both ends are questions, and not the same one. */
  links: { from: number; to: number }[];
};

/** Reads the questions of a dump and the links between them. */
export async function readQuestions(folder: string): Promise<Questions> {
  const titles = new Map<number, string>();
  for await (const row of rowsOf(folder, 'Posts')) {
    if (row.PostTypeId === '1') titles.set(Number(row.Id), row.Title ?? '');
  }
  const links: Questions['links'] = [];
  for await (const row of rowsOf(folder, 'PostLinks')) {
    const link = { from: Number(row.PostId), to: Number(row.RelatedPostId) };
    if (link.from !== link.to && titles.has(link.from) && titles.has(link.to)) links.push(link);
  }
  return { titles, links };
}

async function* rowsOf(folder: string, table: string): AsyncGenerator<Record<string, string>> {
  const file = path.join(folder, `${table}.xml`);
  if (!existsSync(file)) return;
  for await (const rows of readDumpRows(file)) {
    for (const row of rows) if ('attributes' in row) yield row.attributes;
  }
}
