import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TestApi } from '../../../testing/test-api.ts';
import { type ImportReport, importStackExchange } from '../stack-exchange/import-stack-exchange.ts';
import type { LineName, Problem } from '../stack-exchange/tally.ts';

/** The folder of real data, when there is one. */
export const dumps = process.env.EMBASSY_TEST_DATA && path.join(process.env.EMBASSY_TEST_DATA, 'data');

type Options = { site?: string; category?: string; signal?: AbortSignal };

/** Imports a folder into the test's community. */
export async function importInto(t: TestApi, folder: string, options: Options = {}) {
  const problems: Problem[] = [];
  const report = await importStackExchange({
    db: t.db,
    databaseUrl: t.databaseUrl,
    settings: t.settings,
    folder,
    ...options,
    onProblem: (problem) => problems.push(problem),
  });
  return { report, problems, told: problems.map(inShort) };
}

const inShort = ({ file, row, id, message }: Problem) =>
  `${file} ${row}${id === undefined ? '' : ` #${id}`}: ${message}`;

/** A line of a report as one object; throws when it does not add up. */
export function lineOf(report: ImportReport, name: LineName) {
  const { read, written, already, skipped } = report.lines.get(name)!;
  const reasons = Object.fromEntries(skipped);
  const left = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  if (read !== written + already + left)
    throw new Error(`${name}: ${read} read, ${written} + ${already} + ${left}`);
  return { read, written, already, ...(left > 0 && { skipped: reasons }) };
}

/** Imports in a process of its own and kills it -9 at the `n`th progress of a step. Says whether it lived that long. */
export async function importAndKill(t: TestApi, folder: string, step: string, n: number): Promise<boolean> {
  const file = path.join(import.meta.dirname, 'import-process.ts');
  const child = spawn(process.execPath, [file, t.databaseUrl, folder, JSON.stringify(t.settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = 0;
  let killed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) {
      if (!line.startsWith(`${step} `) || ++seen < n || killed) continue;
      killed = child.kill('SIGKILL');
    }
  });
  await new Promise((resolve) => child.once('close', resolve));
  return killed;
}
