import { spawn } from 'node:child_process';
import os from 'node:os';
import { environment, root } from './places.mjs';

/** Runs a program to its end. A signal to us goes to it; its children end with it. */
export async function runProgram(program, args, { quiet }) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...environment(), FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const pass = (signal) => {
    child.kill(signal);
    process.exitCode = 128 + os.constants.signals[signal];
    child.once('exit', () => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, pass);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.once('close', (exit, signal) => resolve(exit ?? signal));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, pass);
  return { code, output };
}
