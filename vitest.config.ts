import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const integration = ['packages/**/*.int.test.ts'];

// The file that Node itself takes: vite would choose graphql's build for development, and it would be there twice.
const graphql = fs.realpathSync(fileURLToPath(import.meta.resolve('graphql')));
const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] };

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
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          globalSetup: ['packages/api/src/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
