import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const integration = ['packages/**/*.int.test.ts'];

// The file that Node itself takes: vite would choose graphql's build for development, and it would be there twice.
const graphql = fs.realpathSync(fileURLToPath(import.meta.resolve('graphql')));
const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] };

// One for each processor: left to itself, the runner leaves one idle.
const maxWorkers = os.availableParallelism();
// Modules are loaded once by each of them: to load them for every file takes longer than most files' tests. What one file
// leaves behind in them, the next one meets, as one request meets what another left.
const isolate = false;

/** Three kinds: pure code, code with a real database, the whole in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: ['**/node_modules/**', '**/dist/**', ...integration],
          maxWorkers,
          isolate,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: integration,
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/api/src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers,
          isolate,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          globalSetup: ['packages/api/src/testing/global-setup.ts', 'e2e/support/communities-folder.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers,
          isolate,
          // A page on a busy machine takes its time.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
