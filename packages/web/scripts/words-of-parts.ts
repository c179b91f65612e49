import fs from 'node:fs';
import path from 'node:path';
import { filesWith, lateFiles, source } from './source-graph.ts';
import { saysWord } from './word-keys.ts';

/** The part that comes with every page. */
export const framePart = 'frame';

/** What a part of the app is called: its file, without folder and ending. */
export function partOf(file: string): string {
  return path.basename(file).replace(/\.tsx?$/, '');
}

/**
 * The keys that each part of the app says: the frame, each route, and what is loaded late. What the frame says, no
 * other part brings again.
 */
export function wordsOfParts(): Map<string, string[]> {
  const keys = allKeys();
  const saidBy = (file: string) => {
    const code = [...filesWith(file)].map((one) => fs.readFileSync(one, 'utf8')).join('\n');
    return keys.filter(saysWord(code));
  };
  const frame = saidBy('entry-client.tsx');
  const parts = new Map([[framePart, frame]]);
  const routes = fs.globSync('routes/*.route.tsx', { cwd: source }).map((name) => path.join(source, name));
  for (const file of [...routes.sort(), ...lateFiles()]) {
    const part = partOf(file);
    if (parts.has(part)) throw new Error(`Two parts of the app are called ${part}`);
    parts.set(
      part,
      saidBy(file).filter((key) => !frame.includes(key)),
    );
  }
  return parts;
}

function allKeys(): string[] {
  const folder = path.join(source, 'locales/en');
  return fs
    .readdirSync(folder)
    .sort()
    .flatMap((file) => Object.keys(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))));
}
