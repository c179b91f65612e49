import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { environment, pinnedNode, root } from './places.mjs';

/**
 * What must be done before the program can run, in order. Each step has inputs and a stamp beside its output:
 * it is done when the stamp holds the inputs' hash.
 */
export function pendingSteps({ web }) {
  const install = {
    title: 'installing packages',
    stamp: 'node_modules/.embassy-installed',
    inputs: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
    command: () => ['npx', '--yes', packageManager(), 'install', '--frozen-lockfile'],
    // In production as well: what builds the pages is a development dependency.
    env: () => ({ ...process.env, CI: 'true', NODE_ENV: '' }),
  };
  const database = {
    title: 'generating the database client',
    stamp: 'packages/database/src/generated/.stamp',
    inputs: ['packages/database/prisma/schema', 'packages/database/prisma.config.ts', 'pnpm-lock.yaml'],
    cwd: 'packages/database',
    command: () => [pinnedNode(stop), 'node_modules/prisma/build/index.js', 'generate'],
    env: () => ({
      ...environment(path.join(root, 'packages/database')),
      // Generating needs no engine, but looks for one and would download it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    }),
  };
  const pages = {
    title: 'building the pages',
    stamp: 'packages/web/dist/.stamp',
    inputs: [
      ...['src', 'public', 'scripts', 'vite.config.ts', 'package.json'].map((name) => `packages/web/${name}`),
      'packages/api/schema.graphql',
      'pnpm-lock.yaml',
    ],
    cwd: 'packages/web',
    command: () => [pinnedNode(stop), '--run', 'build'],
    env: () => ({ ...environment(path.join(root, 'packages/web')), NODE_ENV: 'production' }),
  };
  return [install, database, ...(web ? [pages] : [])]
    .map((step) => ({ ...step, hash: hashOf(step.inputs) }))
    .filter((step) => readStamp(step) !== step.hash);
}

/** Notes that a step is done. */
export function writeStamp({ stamp, hash }) {
  fs.mkdirSync(path.dirname(path.join(root, stamp)), { recursive: true });
  fs.writeFileSync(path.join(root, stamp), hash);
}

function readStamp({ stamp }) {
  try {
    return fs.readFileSync(path.join(root, stamp), 'utf8');
  } catch {
    return '';
  }
}

function packageManager() {
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const input of inputs) {
    for (const file of filesOf(path.join(root, input))) {
      hash.update(`${path.relative(root, file)}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** All files below a path, in a stable order; what is generated from the others is left out. */
function filesOf(target) {
  const stat = fs.statSync(target, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [target];
  return fs
    .readdirSync(target)
    .filter((name) => name !== 'generated' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(path.join(target, name)));
}

function stop(sentence) {
  throw new Error(sentence);
}
