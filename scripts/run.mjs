// The door of every npm script. Runs on any Node from 20 on, with nothing installed: installs with the pinned
// pnpm, generates and builds what changed, and hands over to the pinned Node.
import fs from 'node:fs';
import path from 'node:path';
import { bootstrapLock } from './bootstrap-lock.mjs';
import { handOver } from './hand-over.mjs';
import { pinnedNode, root } from './places.mjs';
import { runStep, stopStep } from './run-step.mjs';
import { pendingSteps } from './steps.mjs';

const commands = {
  start: { program: 'packages/server/src/main.ts', web: true },
  embassy: { program: 'packages/server/src/cli.ts', web: false },
  bench: { program: 'packages/server/src/bench.ts', web: true },
  screenshots: { program: 'e2e/screenshots/main.ts', web: true },
  test: { program: 'scripts/test.mjs', web: true },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) fail(`There is no command "${name}"; known are ${Object.keys(commands).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Embassy needs Node 20.19 or newer to start, and this is ${process.versions.node}.`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, onEarlySignal);

// Nothing to do is the rule, and costs a few hashes. Only when there is, others are kept out, and it is looked
// again: perhaps they have just done it.
if (pendingSteps(command).length > 0) {
  const release = await bootstrapLock(path.join(root, '.bootstrap'), fail);
  try {
    for (let steps = pendingSteps(command); steps.length > 0; steps = pendingSteps(command)) {
      await runStep(steps[0]);
    }
  } catch (error) {
    fail(error.message);
  } finally {
    release();
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, onEarlySignal);
const program = path.join(root, command.program);
if (!fs.existsSync(program)) fail(`${command.program} is missing; is this a whole clone of Embassy?`);
handOver(pinnedNode(fail), [program, ...args]);

function onEarlySignal(signal) {
  stopStep(signal);
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function fail(sentence) {
  process.stderr.write(`embassy: ${sentence}\n`);
  process.exit(1);
}
