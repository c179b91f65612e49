import fs from 'node:fs';
import path from 'node:path';

/** The repository's folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** The Node that Embassy is written for; where npm has none for this machine, the one at hand if it will do. */
export function pinnedNode(fail) {
  const pinned = path.join(root, 'node_modules/.bin/node');
  if (fs.existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `There is no Node 24 on npm for ${process.platform} on ${process.arch}; install Node 24 and run this again.`,
  );
}

/** The environment of our programs: their own tools come first. */
export function environment(...folders) {
  const binaries = [...folders, root].map((folder) => path.join(folder, 'node_modules/.bin'));
  return { ...process.env, PATH: [...binaries, process.env.PATH].join(path.delimiter) };
}
