import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloneDatabase } from '@embassy/api/testing/clone-database';
import type {} from '@embassy/api/testing/global-setup';
import { freePort } from '@embassy/database/embedded/free-port';
import { canReach } from '@embassy/database/embedded/postgres-account';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import {
  answers,
  plainEnvironment,
  postmasterOf,
  processesGone,
  processesOf,
  type SpawnedServer,
  spawnServer,
} from './spawned-server.ts';

// Real processes start and stop here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let dataDir: string;
const servers: SpawnedServer[] = [];

async function start(options: Partial<Parameters<typeof spawnServer>[0]> = {}): Promise<SpawnedServer> {
  const server = await spawnServer({ ...options, env: { DATA_DIR: dataDir, ...options.env } });
  servers.push(server);
  return server;
}

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-start-'));
  // The database's own account passes through.
  fs.chmodSync(dataDir, 0o755);
});
afterEach(async () => {
  for (const { child } of servers) child.kill('SIGKILL');
  await Promise.all(servers.splice(0).map(({ ended }) => ended));
  await processesGone(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
});

describe('an empty data directory', () => {
  test('npm start serves pages; SIGTERM to npm ends every process', async () => {
    const server = await start({ npm: true });
    await server.ready();
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.url}/ready`)).json()).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok' },
    });
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(server.output()).toContain(`is open at ${server.url}`);
    expect(server.output()).not.toContain('Demo accounts');

    const everything = processesOf(dataDir);
    expect(everything).toContain(postmasterOf(dataDir));
    server.child.kill('SIGTERM');
    await server.ended;
    expect(processesOf(dataDir)).toEqual([]);
    expect(fs.existsSync(path.join(dataDir, 'server.lock'))).toBe(false);
  });

  test('SIGINT ends it with code 0, and the next start finds everything', async () => {
    for (const round of [1, 2]) {
      const server = await start();
      await server.ready();
      server.child.kill('SIGINT');
      expect(await server.ended, `round ${round}`).toBe(0);
    }
  });

  test('SIGTERM while it starts leaves nothing behind', async () => {
    const server = await start();
    await expect.poll(() => server.output(), { timeout: 20_000 }).toContain('creating the database');
    server.child.kill('SIGTERM');
    await server.ended;
    expect(processesOf(dataDir)).toEqual([]);
  });
});

describe('a PostgreSQL of the operator', () => {
  test('serves in production, without an embedded one and without demo accounts', async () => {
    const { url, drop } = await cloneDatabase();
    const server = await start({
      env: {
        NODE_ENV: 'production',
        DATABASE_URL: url,
        PUBLIC_URL: 'https://community.example.com',
        EMBASSY_SECRET: 'x'.repeat(40),
        SMTP_URL: 'smtp://127.0.0.1:1',
        MAIL_FROM: 'community@example.com',
        SEED: '',
      },
    });
    await server.ready();
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('strict-transport-security')).toContain('max-age');
    expect(server.output()).not.toContain('Demo accounts');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(fs.existsSync(path.join(dataDir, 'database'))).toBe(false);
    await drop();
  });
});

describe('one sentence and nothing left behind', () => {
  async function refusal(options: Parameters<typeof start>[0]): Promise<string> {
    const server = await start(options);
    expect(await server.ended).toBe(1);
    const said = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('embassy: '));
    expect(said).toHaveLength(1);
    expect(server.output()).not.toMatch(/^\s+at /m);
    expect(processesOf(dataDir)).toEqual([]);
    return said[0]!;
  }

  test('a bad variable', async () => {
    expect(await refusal({ env: { PORT: 'http' } })).toMatch(/PORT must be a port number/);
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  test('a port that is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    expect(await refusal({ env: { PORT: String(port) } })).toMatch(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or set PORT`,
    );
    other.close();
    expect(fs.existsSync(path.join(dataDir, 'database'))).toBe(false);
  });

  test('a host that is not ours', async () => {
    expect(await refusal({ env: { HOST: '192.0.2.1' } })).toMatch(
      /HOST 192.0.2.1 is no address of this machine/,
    );
  });

  test('a data directory below a file', async () => {
    fs.writeFileSync(path.join(dataDir, 'file'), '');
    expect(await refusal({ env: { DATA_DIR: path.join(dataDir, 'file/data') } })).toMatch(
      /cannot be written: a part of its path is a file\. .* DATA_DIR/,
    );
  });

  const isRoot = process.getuid?.() === 0;
  const readableByAll = canReach(process.execPath, { uid: 1000, gid: 1000 });

  test.skipIf(!isRoot || !readableByAll)('a data directory of another user', async () => {
    expect(await refusal({ uid: 1000 })).toMatch(/data directory .* cannot be written: EACCES\. .* DATA_DIR/);
  });

  test.skipIf(!isRoot || !readableByAll)(
    'while an ordinary user with a folder of their own may',
    async () => {
      fs.chownSync(dataDir, 1000, 1000);
      const server = await start({ uid: 1000 });
      await server.ready();
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
    },
  );

  test('a database that does not answer', async () => {
    expect(await refusal({ env: { DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/embassy' } })).toMatch(
      /127\.0\.0\.1:1 of DATABASE_URL cannot be reached \(ECONNREFUSED\)\. Start it, correct DATABASE_URL/,
    );
  });

  test('a database that does not know us, or does not exist', async () => {
    const url = new URL(inject('templateUrl'));
    url.pathname = '/nowhere';
    expect(await refusal({ env: { DATABASE_URL: url.href } })).toMatch(
      /has no database "nowhere"\. Create it/,
    );
    url.password = 'wrong';
    expect(await refusal({ env: { DATABASE_URL: url.href } })).toMatch(
      /does not let user "embassy" in\. Correct/,
    );
  });

  test('a second server on the same data directory', async () => {
    const first = await start();
    await first.ready();
    const second = await start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(
      `embassy: Embassy already runs on ${dataDir} (process ${first.child.pid}`,
    );
    await answers(`${first.url}/ready`);
  });
});

describe('after kill -9', () => {
  test('of npm, the server ends by itself and the next start works', async () => {
    const server = await start({ npm: true });
    await server.ready();
    server.child.kill('SIGKILL');
    await processesGone(dataDir);
    const next = await start();
    await next.ready();
  });

  test('of the database, the server starts it again', async () => {
    const server = await start();
    await server.ready();
    const before = postmasterOf(dataDir);
    process.kill(before, 'SIGKILL');
    await expect.poll(() => server.output(), { timeout: 20_000 }).toContain('starting it again');
    await server.ready();
    await expect.poll(() => postmasterOf(dataDir)).not.toBe(before);
  });

  test('of the server, its database is stopped, or joined by the next start', async () => {
    const first = await start();
    await first.ready();
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await start();
    await second.ready();
    second.child.kill('SIGKILL');
    await processesGone(dataDir);
    const third = await start();
    await third.ready();
  });

  test('of whoever listens to the server, it stops quietly, also while its database does not answer', async () => {
    const { url: databaseUrl, drop } = await cloneDatabase();
    const between = await deafProxy(databaseUrl);
    const launcher = await launch({ DATA_DIR: dataDir, DATABASE_URL: between.url, SEED: 'none' });
    between.stopAnswering();
    launcher.kill();
    const used = cpuSeconds(launcher.server);
    await sleep(2000);
    // It waits for its database now; whoever tells of lost output, which is lost as well, never rests.
    expect(cpuSeconds(launcher.server) - used).toBeLessThan(0.5);
    process.kill(launcher.server, 'SIGKILL');
    await between.close();
    await drop();
  });
});

/** Starts the server from a process that can be killed, the reader of what the server says. */
async function launch(env: Record<string, string>): Promise<{ server: number; kill(): void }> {
  const port = String(await freePort());
  const program = path.resolve(import.meta.dirname, '../src/main.ts');
  const script = `
    const { spawn } = require('node:child_process');
    const server = spawn(process.execPath, [${JSON.stringify(program)}], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    server.stdout.resume();
    console.log(server.pid);`;
  const launcher = spawn(process.execPath, ['-e', script], {
    env: { ...plainEnvironment(), ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(launcher.stdout, 'data');
  await answers(`http://127.0.0.1:${port}/ready`);
  return { server: Number(said), kill: () => launcher.kill('SIGKILL') };
}

/** The address of a database by a way that can be closed: what is asked then is never answered. */
async function deafProxy(databaseUrl: string) {
  const sockets = new Set<net.Socket>();
  const url = new URL(databaseUrl);
  const target = Number(url.port);
  let isDeaf = false;
  const proxy = net.createServer((asking) => {
    const answering = net.connect(target, '127.0.0.1');
    for (const socket of [asking, answering]) sockets.add(socket.on('error', () => {}));
    asking.pipe(answering);
    answering.on('data', (chunk) => isDeaf || asking.write(chunk));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  url.port = String((proxy.address() as net.AddressInfo).port);
  return {
    url: url.href,
    stopAnswering() {
      isDeaf = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

/** How long processors have worked for a process. */
function cpuSeconds(pid: number): number {
  const [, ...fields] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.join(') ').split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) / 100;
}
