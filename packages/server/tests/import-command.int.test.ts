import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeDump } from '@embassy/api/modules/transfer/testing/write-dump';
import { cloneDatabase } from '@embassy/api/testing/clone-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainEnvironment } from './spawned-server.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
const folders: string[] = [];
const folder = (made: string) => {
  folders.push(made);
  return made;
};
let dataDir: string;
beforeAll(async () => {
  database = await cloneDatabase();
  dataDir = folder(fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-import-')));
});
afterAll(async () => {
  await database.drop();
  for (const made of folders) fs.rmSync(made, { recursive: true, force: true });
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const file = path.resolve(import.meta.dirname, '../src/cli.ts');
  const env = { ...plainEnvironment(), DATA_DIR: dataDir, DATABASE_URL: database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, [file, 'import', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const at = '2014-01-21T20:26:05.383';

test('reports what was read, written and left out, keeps all problems in a file, and says so again', async () => {
  const dump = folder(
    writeDump({
      Posts: [
        {
          Id: 1,
          PostTypeId: 1,
          CreationDate: at,
          Body: '<p>How warm?</p>',
          Title: 'How warm shall it be?',
          Tags: '',
        },
        { Id: 2, PostTypeId: 2, ParentId: 7, CreationDate: at, Body: '<p>Cool.</p>' },
      ],
    }),
  );
  const first = await run('stackexchange', dump, '--site', 'beer.example.org');
  expect(first.stderr).toMatch(/^questions: 100 %, 1 rows$/m);
  expect(first.stdout).toMatch(/^beer\.example\.org$/m);
  expect(first.stdout).toMatch(/^questions +1 +1 +0 +0$/m);
  expect(first.stdout).toMatch(/^answers +1 +0 +0 +1\n +1 skipped: question not in the dump$/m);
  expect(first.stdout).toMatch(/^Posts: 2 in [\d.]+ s, \d+\/s\./m);
  expect(first.stdout).toContain('Posts.xml row 2 (Id 2): ParentId 7 is no question of this dump');
  expect(first.code).toBe(0);
  expect(fs.readFileSync(path.join(dataDir, 'import-problems.txt'), 'utf8')).toBe(
    'Posts.xml row 2 (Id 2): ParentId 7 is no question of this dump\n',
  );

  const second = await run('stackexchange', dump, '--site', 'beer.example.org');
  expect(second.stdout).toMatch(/^questions +1 +0 +1 +0$/m);
  expect(second.code).toBe(0);
}, 90_000);

test('what cannot be read is one sentence, with code 1', async () => {
  const nowhere = await run('stackexchange', path.join(dataDir, 'nowhere'));
  expect(nowhere.stderr).toMatch(/^embassy: There is no folder .*nowhere; .*\n$/);
  expect(nowhere.code).toBe(1);
  const unread = await run('stackexchange', folder(writeDump({ Users: [] })), '--site', 'x.example.org');
  expect(unread.code).toBe(1);
  const missing = await run('stackexchange');
  expect(missing.stderr).toMatch(/missing required argument 'DIR'/);
  expect(missing.code).toBe(2);
}, 90_000);
