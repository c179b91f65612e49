import path from 'node:path';
import { ImportRefused } from '../import-refused.ts';
import { openTables, type Tables } from './open-tables.ts';
import { isHostName, siteNameOf } from './site-name.ts';

export type Dump = Tables & { site: string };

/** Looks at a dump's folder: which site it is of and which tables it has. Throws ImportRefused. */
export function openDump(folder: string, site: string | undefined): Dump {
  const opened = openTables(folder);
  const name = site?.toLowerCase() ?? siteNameOf(path.basename(path.resolve(folder)));
  if (name === undefined || !isHostName(name)) {
    throw new ImportRefused(
      site === undefined
        ? `The name of ${folder} does not tell the site; give it with --site, as in --site beer.stackexchange.com.`
        : `"${site}" is no host name; write it as in --site beer.stackexchange.com.`,
    );
  }
  return { site: name, ...opened };
}
