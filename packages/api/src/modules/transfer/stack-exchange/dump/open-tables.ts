import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ImportRefused } from '../import-refused.ts';

/** The tables that are read. */
const tables = ['Tags', 'Users', 'PostHistory', 'Posts', 'Comments', 'Votes', 'PostLinks', 'Badges'];

export type Tables = {
  /** Where a table's file is; undefined when the dump has none. */
  fileOf(name: string): string | undefined;
  /** Sizes of the files that are there, in bytes. */
  sizes: Map<string, number>;
};

/** Looks into a dump's folder: which tables it has. Throws ImportRefused when it has none. */
export function openTables(folder: string): Tables {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new ImportRefused(
        `There is no folder ${folder}; name the one that holds Posts.xml, Users.xml and so on.`,
      );
    }
    throw new ImportRefused(`The folder ${folder} cannot be read: ${(error as Error).message}.`);
  }
  const files = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const table of tables.map((name) => `${name}.xml`)) {
    const name = names.find((found) => found.toLowerCase() === table.toLowerCase());
    const stat =
      name === undefined ? undefined : statSync(path.join(folder, name), { throwIfNoEntry: false });
    if (name === undefined || !stat?.isFile()) continue;
    files.set(table, path.join(folder, name));
    sizes.set(table, stat.size);
  }
  if (files.size === 0) {
    const packed = names.some((name) => name.endsWith('.7z')) ? ' Unpack the .7z archives first.' : '';
    throw new ImportRefused(
      `${folder} has no table of a Stack Exchange dump (Posts.xml, Users.xml and so on).${packed}`,
    );
  }
  return { fileOf: (table) => files.get(table), sizes };
}
