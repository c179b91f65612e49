import { spawn } from 'node:child_process';
import path from 'node:path';
import { plainEnvironment } from '../../packages/server/tests/spawned-server.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs `npm run embassy -- …` as an operator would. Returns what it printed; throws when it fails. */
export async function runCommand(words: string[], env: Record<string, string>): Promise<string> {
  const program = path.join(root, 'packages/server/src/cli.ts');
  const child = spawn(process.execPath, [program, ...words], {
    cwd: root,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`embassy ${words.join(' ')} ended with ${code}:\n${output}`);
  return output;
}
