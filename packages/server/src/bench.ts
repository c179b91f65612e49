import fs from 'node:fs';
import path from 'node:path';
import { CommandError } from './commands/command-error.ts';
import { openTools } from './commands/command-tools.ts';
import { onStopRequest } from './lifecycle/on-stop-request.ts';
import { tellFailure } from './lifecycle/tell-failure.ts';

/**
 * `npm run bench -- NAME …` runs `bench/NAME.bench.ts`: a module with a `description` and a default export that
 * receives the arguments after the name and the tools every command has.
 */

const folder = path.resolve(import.meta.dirname, '../../../bench');
const ending = '.bench.ts';

const stop = new AbortController();
onStopRequest(
  () => stop.abort(),
  () => process.exit(1),
);
const tools = openTools((error) => void end(tellFailure(error)), stop.signal);

async function end(code: number): Promise<never> {
  await tools.close();
  process.exit(code);
}

function benchmarks(): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

async function list(): Promise<void> {
  console.log('npm run bench -- NAME [OPTIONS]\n');
  for (const name of benchmarks()) {
    const { description = '' } = await import(path.join(folder, name + ending));
    console.log(`  ${name.padEnd(20)} ${description}`);
  }
}

async function run(name: string, args: string[]): Promise<void> {
  if (!benchmarks().includes(name)) {
    throw new CommandError(`There is no benchmark "${name}"; there are ${benchmarks().join(', ')}.`);
  }
  const benchmark = await import(path.join(folder, name + ending));
  await benchmark.default(args, tools);
}

const [name, ...args] = process.argv.slice(2);
try {
  if (name === undefined || name === '--help' || name === '-h') await list();
  else await run(name, args);
  await end(stop.signal.aborted ? 130 : Number(process.exitCode ?? 0));
} catch (error) {
  await end(stop.signal.aborted ? 130 : tellFailure(error));
}
