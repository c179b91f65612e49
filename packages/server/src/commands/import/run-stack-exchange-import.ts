import fs from 'node:fs';
import path from 'node:path';
import {
  ImportRefused,
  type ImportReport,
  importStackExchange,
  type Problem,
  reportLines,
} from '@embassy/api/modules/transfer/index';
import type { CommandTools } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { createProgress } from './progress.ts';

/** Problems told on the terminal; all of them stand in the file. */
const problemsShown = 20;

/** Imports a dump, shows how far it is and reports at the end. Returns the exit code. */
export async function runStackExchangeImport(
  tools: CommandTools,
  folder: string,
  { site, category }: { site?: string; category?: string },
): Promise<number> {
  // A folder is named as seen from where the command was given.
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const { db, databaseUrl, settings } = await tools.services();
  const progress = createProgress();
  const problems: Problem[] = [];
  const log = openLog(path.join(tools.config().dataDir, 'import-problems.txt'));
  try {
    const report = await importStackExchange({
      db,
      databaseUrl,
      settings,
      folder: place,
      site,
      category,
      signal: tools.signal,
      onProgress: progress.show,
      onProblem: (problem) => {
        log.write(lineOf(problem));
        if (problems.length < problemsShown) problems.push(problem);
      },
    });
    progress.stop();
    tell(report, problems, log.file);
    return [...report.lines.values()].some(({ read }) => read > 0) ? 0 : 1;
  } catch (error) {
    progress.stop();
    if (error instanceof ImportRefused) throw new CommandError(error.message);
    throw error;
  } finally {
    log.close();
  }
}

function tell(report: ImportReport, problems: Problem[], file: string): void {
  console.log(`\n${report.site}`);
  for (const line of reportLines(report)) console.log(line);
  if (report.problems > 0) {
    console.log(`\n${report.problems} problems; all of them are in ${file}:`);
    for (const problem of problems) console.log(`  ${lineOf(problem)}`);
    if (report.problems > problems.length) console.log(`  … and ${report.problems - problems.length} more`);
  }
  if (!report.complete) console.log('\nStopped before the end. Run the same command again to go on.');
}

function lineOf({ file, row, id, message }: Problem): string {
  return `${file} row ${row}${id === undefined ? '' : ` (Id ${id})`}: ${message}`;
}

/** A file that is made with its first line. */
function openLog(file: string) {
  let handle: number | undefined;
  fs.rmSync(file, { force: true });
  return {
    file,
    write(line: string) {
      handle ??= fs.openSync(file, 'w', 0o600);
      fs.writeSync(handle, `${line}\n`);
    },
    close() {
      if (handle !== undefined) fs.closeSync(handle);
    },
  };
}
