// Runs every check of the repository and counts them: `npm test`, or a part of it, `npm test -- unit api/votes`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countReport } from './count-report.mjs';
import { root } from './places.mjs';
import { runProgram } from './run-program.mjs';

const binary = (name) => path.join(root, 'node_modules/.bin', name);
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-reports-'));
process.once('exit', () => fs.rmSync(reports, { recursive: true, force: true }));

const kinds = ['static', 'unit', 'integration', 'e2e'];
const words = process.argv.slice(2);
const asked = kinds.filter((kind) => words.includes(kind));
const files = words.filter((word) => !kinds.includes(word));
// A filter of files names tests; checks of the whole repository come along only when they are asked for.
const chosen = asked.length > 0 ? asked : files.length > 0 ? kinds.slice(1) : kinds;

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

for (const kind of chosen) {
  if (kind === 'static') await runChecks(staticChecks());
  else await runTests(kind);
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
// Nothing ran at all: that is no success.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function staticChecks() {
  const projects = ['packages', '.']
    .flatMap((folder) => fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)))
    .filter((folder) => fs.existsSync(path.join(root, folder, 'tsconfig.json')));
  return [
    { title: 'lint and format', program: binary('biome'), args: ['check', '.'] },
    ...projects.map((project) => ({
      title: `types of ${path.basename(project)}`,
      program: binary('tsc'),
      // The projects run side by side; more checkers within one of them would each work out the same large types anew.
      args: ['-p', project, '--pretty', 'false', '--checkers', '1'],
    })),
    {
      title: 'who may import whom',
      program: binary('depcruise'),
      args: ['--config', '.dependency-cruiser.cjs', 'packages'],
    },
  ];
}

/** One check for each processor at a time. */
async function runChecks(checks) {
  const work = async () => {
    for (let check = checks.shift(); check; check = checks.shift()) await runCheck(check);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
}

async function runCheck({ title, program, args }) {
  const started = Date.now();
  const { code, output } = await runProgram(program, args, { quiet: true });
  const passed = code === 0;
  total[passed ? 'passed' : 'failed']++;
  console.log(`${passed ? '✓' : '✗'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (passed) return;
  failures.push(title);
  console.log(output);
}

async function runTests(kind) {
  const report = path.join(reports, `${kind}.json`);
  const args = [
    ...[vitest, 'run', '--project', kind, ...files],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...(files.length > 0 ? ['--passWithNoTests'] : []),
  ];
  console.log(`\n${kind} tests`);
  const { code } = await runProgram(process.execPath, args, { quiet: false });
  const counted = countReport(report, { mayBeEmpty: files.length > 0 });
  // A runner that failed without a failed test has crashed, or found errors outside the tests.
  if (code !== 0 && counted.failed === 0) {
    counted.failed++;
    counted.failures.push(`the runner itself ended with ${code}`);
  }
  for (const key of Object.keys(total)) total[key] += counted[key];
  failures.push(...counted.failures.map((line) => `${kind}: ${line}`));
}
