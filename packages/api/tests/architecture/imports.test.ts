import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { repository } from './source-files.ts';

type Cruise = {
  modules: { source: string; dependencies: { resolved: string; dependencyTypes: string[] }[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number };
};

test('everything imports only what it may, and nothing in a circle', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'packages',
    ],
    { cwd: repository, maxBuffer: 256 * 1024 * 1024 },
  ).catch((error: { stdout: string }) => error);
  const { modules, summary } = JSON.parse(stdout) as Cruise;
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);

  // That it saw imports of types, with their .ts, from other packages; else it would be content with anything.
  const viewer = modules.find(({ source }) => source === 'packages/api/src/kernel/viewer.ts');
  expect(viewer?.dependencies).toContainEqual(
    expect.objectContaining({
      resolved: 'packages/database/src/index.ts',
      dependencyTypes: expect.arrayContaining(['type-only']),
    }),
  );
  expect(summary.totalCruised).toBeGreaterThan(400);
}, 60_000);
