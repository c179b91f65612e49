import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './places.mjs';
import { writeStamp } from './steps.mjs';

let running;

/** Runs one step and shows that it works; its own output only when it fails. */
export async function runStep(step) {
  const started = Date.now();
  const [program, ...args] = step.command();
  const progress = showProgress(step.title, started);
  // A process group of its own, so that stopping reaches the children of npx as well.
  const child = spawn(program, args, {
    cwd: path.join(root, step.cwd ?? '.'),
    env: step.env(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const failure = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? '' : `ended with ${signal ?? code}`));
  });
  running = undefined;
  progress.end(failure === '');
  if (failure) {
    process.stderr.write(output);
    throw new Error(`${step.title} failed: ${program} ${failure}. Its output is above.`);
  }
  writeStamp(step);
}

/** Ends the step that runs, with all it started. */
export function stopStep(signal) {
  if (!running?.pid) return;
  try {
    process.kill(-running.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}

function showProgress(title, started) {
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  process.stdout.write(live ? title : `${title} …\n`);
  const timer = setInterval(
    () => process.stdout.write(live ? `\r${title} … ${seconds()} ` : `  still ${title}, ${seconds()}\n`),
    live ? 100 : 10_000,
  );
  return {
    end(done) {
      clearInterval(timer);
      const line = `${title} ${done ? 'took' : 'failed after'} ${seconds()}`;
      process.stdout.write(live ? `\r${line}    \n` : `${line}\n`);
    },
  };
}
