import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { processIdentity } from './process-identity.ts';
import { runningPostmaster } from './running-postmaster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

// Real processes start and stop here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let dataDir: string;
const opened: EmbeddedPostgres[] = [];
const kept: string[] = [];

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-embedded-'));
  fs.chmodSync(dataDir, 0o755);
  kept.push(dataDir);
});
afterEach(async () => {
  for (const embedded of opened.splice(0)) await embedded.stop();
  for (const folder of kept.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

async function open(folder = dataDir, notices: string[] = []): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({ dataDir: folder, notice: (text) => notices.push(text) });
  opened.push(embedded);
  return embedded;
}

async function query(url: string, sql: string) {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const cluster = (folder = dataDir) => path.join(folder, 'database/postgres');

/** Another process that joins the database, and dies there if it is told to. */
async function joinElsewhere(ending: 'stays' | 'dies') {
  const module = path.join(import.meta.dirname, 'start-embedded-postgres.ts');
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const embedded = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    process.stdout.write('joined');
    ${ending === 'dies' ? "process.kill(process.pid, 'SIGKILL');" : ''}
    process.once('SIGTERM', async () => { await embedded.stop(); process.exit(0); });
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('keeps what was written, asks for a password, and listens on the loopback interface only', async () => {
  const first = await open();
  await query(first.url, 'CREATE TABLE kept (word text)');
  await query(first.url, `INSERT INTO kept VALUES ('here')`);
  await first.stop();
  opened.length = 0;
  expect(runningPostmaster(cluster())).toBeUndefined();

  const second = await open();
  expect(await query(second.url, 'SELECT * FROM kept')).toEqual([{ word: 'here' }]);
  const [settings] = await query(
    second.url,
    `SELECT current_setting('listen_addresses') AS listens, current_setting('password_encryption') AS passwords,
       current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`,
  );
  expect(settings).toEqual({
    listens: '127.0.0.1',
    passwords: 'scram-sha-256',
    fsync: 'on',
    commit: 'on',
    super: false,
  });
  const stranger = new URL(second.url);
  stranger.password = 'guess';
  await expect(query(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  const mode = fs.statSync(path.join(dataDir, 'database/connection.json')).mode & 0o777;
  expect(mode).toBe(0o600);
});

test('the extensions of the schema can be created by the application', async () => {
  const { url } = await open();
  for (const name of ['citext', 'pg_trgm', 'unaccent']) await query(url, `CREATE EXTENSION ${name}`);
});

test('the last to leave turns it off', async () => {
  const ours = await open();
  const other = await joinElsewhere('stays');
  await ours.stop();
  opened.length = 0;
  expect(await query(ours.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  other.kill('SIGTERM');
  await once(other, 'exit');
  expect(runningPostmaster(cluster())).toBeUndefined();
});

test('one that was left by a killed process is stopped by the guard', async () => {
  const other = await joinElsewhere('dies');
  await once(other, 'close');
  await expect.poll(() => runningPostmaster(cluster()), { timeout: 15_000 }).toBeUndefined();
});

test('but not while another process uses it', async () => {
  const ours = await open();
  const other = await joinElsewhere('dies');
  await once(other, 'close');
  const leases = path.join(dataDir, 'database/leases');
  // The guard clears the lease of the dead; only then has it decided.
  await expect
    .poll(() => fs.readdirSync(leases), { timeout: 15_000 })
    .toMatchObject([expect.stringMatching(`^${process.pid}-`)]);
  expect(await query(ours.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a server that runs already is adopted', async () => {
  const first = await open();
  const second = await open();
  expect(second.pid).toBe(first.pid);
  expect(second.url).toBe(first.url);
  await first.stop();
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('after kill -9 of the server, it comes back on the same port', async () => {
  const notices: string[] = [];
  const embedded = await open(dataDir, notices);
  await query(embedded.url, 'CREATE TABLE kept (word text)');
  const before = embedded.pid;
  process.kill(before, 'SIGKILL');
  await expect.poll(() => embedded.pid, { timeout: 20_000 }).not.toBe(before);
  expect(await query(embedded.url, 'SELECT * FROM kept')).toEqual([]);
  expect(notices.join()).toContain('ended unexpectedly');
});

test.runIf(process.platform === 'linux')(
  'a question that is still being worked out does not keep it from coming back',
  async () => {
    const embedded = await open();
    const before = embedded.pid;
    const broken = query(embedded.url, 'SELECT count(*) FROM generate_series(1, 1000000000000)').catch(
      (error: Error) => error,
    );
    await expect
      .poll(() =>
        query(embedded.url, `SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT count(*) FROM gen%'`),
      )
      .toHaveLength(1);
    process.kill(before, 'SIGKILL');
    await expect.poll(() => embedded.pid, { timeout: 25_000 }).not.toBe(before);
    expect(await broken).toBeInstanceOf(Error);
    expect(await query(embedded.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
);

test.runIf(process.platform === 'linux')(
  'a pid file whose number belongs to somebody else now does no harm',
  async () => {
    const first = await open();
    await first.stop();
    opened.length = 0;
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    const port = new URL(first.url).port;
    const lines = [stranger.pid, cluster(), 1, port, '', '127.0.0.1', '  0  0', 'ready   '];
    fs.writeFileSync(path.join(cluster(), 'postmaster.pid'), `${lines.join('\n')}\n`);
    expect(runningPostmaster(cluster())).toBeUndefined();
    const { uid, gid } = fs.statSync(cluster());
    fs.chownSync(path.join(cluster(), 'postmaster.pid'), uid, gid);
    const second = await open();
    expect(second.pid).not.toBe(stranger.pid);
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(processIdentity(stranger.pid!)).toBeDefined();
    stranger.kill();
  },
);

test.runIf(process.platform === 'linux')(
  'nor does that of a server whose death nobody has noted yet',
  async () => {
    const first = await open();
    await first.stop();
    opened.length = 0;
    const { uid, gid } = fs.statSync(cluster());
    // It ends at once, and the one that it belongs to never asks.
    const careless = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      ...(process.getuid?.() === 0 && { uid, gid }),
    });
    const [said] = await once(careless.stdout!, 'data');
    const dead = Number(String(said));
    await expect
      .poll(() => fs.readFileSync(`/proc/${dead}/stat`, 'utf8'), { timeout: 5_000 })
      .toContain(') Z ');
    const port = new URL(first.url).port;
    const lines = [dead, cluster(), 1, port, '', '127.0.0.1', '  0  0', 'ready   '];
    fs.writeFileSync(path.join(cluster(), 'postmaster.pid'), `${lines.join('\n')}\n`);
    fs.chownSync(path.join(cluster(), 'postmaster.pid'), uid, gid);
    const second = await open();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    careless.kill();
  },
);

test('a creation that was broken off is begun again', async () => {
  const half = `${cluster()}.new`;
  fs.mkdirSync(half, { recursive: true });
  fs.writeFileSync(path.join(half, 'PG_VERSION'), '18\n');
  const { url } = await open();
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(fs.existsSync(half)).toBe(false);
});

test('when somebody took its port meanwhile, it takes another', async () => {
  const first = await open();
  await first.stop();
  opened.length = 0;
  const { port } = new URL(first.url);
  const other = net.createServer().listen(Number(port), '127.0.0.1');
  await once(other, 'listening');
  const second = await open();
  expect(new URL(second.url).port).not.toBe(port);
  other.close();
});

test('a data directory that was moved keeps its database', async () => {
  const first = await open();
  await query(first.url, 'CREATE TABLE kept (word text)');
  await first.stop();
  opened.length = 0;
  const moved = `${dataDir}-moved`;
  fs.renameSync(dataDir, moved);
  kept.push(moved);
  const second = await open(moved);
  expect(await query(second.url, 'SELECT * FROM kept')).toEqual([]);
});

test('a lost connection.json is named, and nothing is overwritten', async () => {
  const first = await open();
  await first.stop();
  opened.length = 0;
  fs.rmSync(path.join(dataDir, 'database/connection.json'));
  await expect(open()).rejects.toThrow(/connection\.json with its password is missing\. Put that file back/);
});

test.runIf(process.getuid?.() === 0)(
  'below a folder the database cannot enter, it lives elsewhere',
  async () => {
    fs.chmodSync(dataDir, 0o700);
    const first = await open();
    await query(first.url, 'CREATE TABLE kept (word text)');
    const { cluster: place } = JSON.parse(
      fs.readFileSync(path.join(dataDir, 'database/connection.json'), 'utf8'),
    );
    expect(place).toMatch(/^\/var\/lib\/embassy\/[0-9a-f]{8}-[0-9a-f]{8}\/postgres$/);
    kept.push(path.dirname(place));
    await first.stop();
    opened.length = 0;

    const copy = `${dataDir}-copy`;
    kept.push(copy);
    fs.cpSync(dataDir, copy, { recursive: true });
    await expect(open(copy)).rejects.toThrow(/is a copy of .*, and both point to the database in/);

    const second = await open();
    expect(await query(second.url, 'SELECT * FROM kept')).toEqual([]);
  },
);
