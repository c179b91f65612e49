import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeDump } from '@embassy/api/modules/transfer/testing/write-dump';
import { buildThread } from '@embassy/api/testing/builders';
import { createDatabase } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  databaseUrlOf,
  plainEnvironment,
  processesGone,
  processesOf,
  type SpawnedServer,
  spawnServer,
} from './spawned-server.ts';

// Real processes start and stop here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let dataDir: string;
beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-command-'));
  fs.chmodSync(dataDir, 0o755);
});
afterAll(async () => {
  await processesGone(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
});

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program of the server package to its end. */
function run(program: string, args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const file = path.resolve(import.meta.dirname, `../src/${program}.ts`);
  return new Promise((resolve) => {
    const options = { env: { ...plainEnvironment(), DATA_DIR: dataDir, ...env } };
    execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

describe('without a server', () => {
  test('--help lists the commands and starts nothing', async () => {
    const { code, stdout } = await run('cli', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: embassy COMMAND');
    expect(stdout).toMatch(/^ {2}doctor +\S/m);
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  test('an unknown command is named, with code 2', async () => {
    const { code, stderr } = await run('cli', ['docto']);
    expect(code).toBe(2);
    expect(stderr).toContain(`unknown command 'docto'`);
  });

  test('reputation replay judges a dump without any database', async () => {
    const CreationDate = '2014-03-01T00:00:00.000';
    const dump = writeDump({
      Users: [{ Id: 7, Reputation: 124, DownVotes: 2, CreationDate }],
      Posts: [{ Id: 1, PostTypeId: 2, OwnerUserId: 7, CreationDate }],
      Votes: [1, 2, 3].map((Id) => ({ Id, PostId: 1, VoteTypeId: Id === 3 ? 3 : 2, CreationDate })),
    });
    const file = path.join(dump, 'members.json');
    const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const replay = (preset: string) =>
      run('cli', ['reputation', 'replay', dump, '--preset', preset, '--json', file], nowhere);
    const unknown = await replay('stack-exchange');
    expect(unknown.stderr).toMatch(/^embassy: There is no preset "stack-exchange"; choose one of embassy, /);
    expect([unknown.code, fs.existsSync(file)]).toEqual([1, false]);
    const { code, stdout, stderr } = await replay('stack-exchange-2018');
    expect(stdout).toMatch(/by stack-exchange-2018\nMembers above 200 +0\n/);
    expect(stdout).toContain('PostHistory.xml is missing: approved edits are not known.');
    expect(stderr).toMatch(/^Votes: 100 %, 3 rows$/m);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
      members: [{ sourceId: 7, published: 124, replayed: 19, associationBonus: 100, ownDownvotes: 2 }],
    });
    expect(fs.readdirSync(dump).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(code).toBe(0);
    expect(fs.readdirSync(dataDir)).toEqual([]);
    fs.rmSync(dump, { recursive: true });
  });

  test('a bad variable is one sentence here as well', async () => {
    const { code, stderr } = await run('cli', ['doctor'], { PORT: 'http' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^embassy: PORT must be a port number .*\n$/);
  });

  test('doctor starts the database, says what is missing, and stops it again', async () => {
    const { code, stdout } = await run('cli', ['doctor']);
    expect(stdout).toMatch(/^✗ migrations: \d+ are missing .* npm start applies them$/m);
    expect(code).toBe(1);
    expect(processesOf(dataDir)).toEqual([]);
  });

  test('a benchmark that does not exist is named', async () => {
    const { code, stderr } = await run('bench', ['speed-of-light']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^embassy: There is no benchmark "speed-of-light"; there are /);
  });
});

describe('beside a running server', () => {
  let server: SpawnedServer;
  beforeAll(async () => {
    server = await spawnServer({ env: { DATA_DIR: dataDir } });
    await server.ready();
  });
  afterAll(async () => {
    server.child.kill('SIGTERM');
    await server.ended;
  });

  test('doctor uses its database, finds all well, and leaves it running', async () => {
    const { code, stdout } = await run('cli', ['doctor']);
    expect(stdout).not.toContain('✗');
    expect(code).toBe(0);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });

  test('reindex builds the index anew and tells how far it is; the running server finds by it', async () => {
    const db = createDatabase(databaseUrlOf(dataDir));
    const { id } = await buildThread(db, { title: 'Which portafilter fits?' });
    await buildThread(db, { state: 'HIDDEN' });
    await db.$disconnect();
    const { code, stdout, stderr } = await run('cli', ['reindex']);
    expect(stderr).toContain('0 of 2 threads, 0 %');
    expect(stdout).toMatch(/^1 thread indexed in \d+\.\d s with postgres\.\n$/);
    expect(code).toBe(0);
    const page = await fetch(`${server.url}/search?q=portafilters`);
    expect(await page.text()).toContain(`/t/${id}/`);
  });
});
