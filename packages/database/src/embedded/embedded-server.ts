import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { assertOwnCluster, assertUsableCluster, newClusterLocation } from './cluster-location.ts';
import {
  adminUrl,
  type DatabaseConnection,
  databaseFolder,
  newPassword,
  readConnection,
  writeConnection,
} from './connection-file.ts';
import { createCluster } from './create-cluster.ts';
import { DatabaseStartError } from './database-start-error.ts';
import { freePort } from './free-port.ts';
import { isFreePort } from './is-free-port.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { canReach, postgresAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { prepareDatabase } from './prepare-database.ts';
import { clearStalePidFile, postmasterGone, runningPostmaster } from './running-postmaster.ts';
import { serverSettings } from './server-settings.ts';

export interface EmbeddedServer {
  connection: DatabaseConnection;
  cluster: string;
  pid: number;
  /** The server as our child; absent when it was already running. */
  child?: ChildProcess;
}

/**
 * Brings up the database server of a data directory: creates the cluster the first time, adopts a server that
 * outlived its Embassy, starts one otherwise. The caller holds the data directory's database lock.
 */
export async function bringUpServer(
  dataDir: string,
  notice: (text: string) => void,
): Promise<EmbeddedServer> {
  let connection = readConnection(dataDir) ?? newConnection(dataDir);
  const cluster = path.resolve(databaseFolder(dataDir), connection.cluster);
  assertOwnCluster(dataDir, cluster);
  if (!fs.existsSync(cluster)) await createWhole(cluster, connection, notice);
  assertUsableCluster(cluster, postgresAccount(cluster));

  const running = await adoptable(cluster, connection);
  let child: ChildProcess | undefined;
  if (running) {
    if (running.port !== connection.port)
      connection = remember(dataDir, { ...connection, port: running.port });
  } else {
    if (connection.port === 0 || !(await isFreePort(connection.port))) {
      connection = remember(dataDir, { ...connection, port: await freePort() });
    }
    child = await launch(dataDir, cluster, connection.port);
  }
  if (!connection.prepared) {
    await prepareDatabase(adminUrl(connection), connection.password);
    connection = remember(dataDir, { ...connection, prepared: true });
  }
  return { connection, cluster, pid: running?.pid ?? child!.pid!, ...(child && { child }) };
}

/** Stops the server of a cluster: open transactions are rolled back, acknowledged ones are on the disk. */
export async function shutDownServer(cluster: string): Promise<void> {
  const running = runningPostmaster(cluster);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  if (await postmasterGone(cluster, 20_000)) return;
  // Leaves without a checkpoint; the next start replays the log and nothing is lost.
  process.kill(running.pid, 'SIGQUIT');
  await postmasterGone(cluster, 5_000);
}

function newConnection(dataDir: string): DatabaseConnection {
  const location = newClusterLocation(dataDir);
  const inside = path.relative(databaseFolder(dataDir), location);
  if (fs.existsSync(location)) {
    throw new DatabaseStartError(
      `${databaseFolder(dataDir)} holds a database, but connection.json with its password is missing. ` +
        'Put that file back from a backup, or move the folder away to begin with an empty database.',
    );
  }
  return remember(dataDir, {
    cluster: inside.startsWith('..') ? location : inside,
    port: 0,
    adminPassword: newPassword(),
    password: newPassword(),
    prepared: false,
  });
}

function remember(dataDir: string, connection: DatabaseConnection): DatabaseConnection {
  writeConnection(dataDir, connection);
  return connection;
}

/** Creates the cluster beside its place and moves it there when it is whole. */
async function createWhole(cluster: string, connection: DatabaseConnection, notice: (text: string) => void) {
  notice('creating the database');
  const account = postgresAccount();
  fs.mkdirSync(path.dirname(cluster), { recursive: true });
  if (!canReach(cluster, account)) {
    throw new DatabaseStartError(
      `The database runs as uid ${account.uid}, which may not pass through the folders above ${cluster}. ` +
        'Allow that (chmod o+x on them), or set DATA_DIR to another folder.',
    );
  }
  const beside = `${cluster}.new`;
  fs.rmSync(beside, { recursive: true, force: true });
  const binaries = postgresBinaries(account);
  await createCluster({ folder: beside, account, binaries, password: connection.adminPassword });
  fs.renameSync(beside, cluster);
}

/** A running server that answers. One that is about to stop is waited for, one that never answers is stopped. */
async function adoptable(cluster: string, connection: DatabaseConnection) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const running = runningPostmaster(cluster);
    if (!running) return undefined;
    if (running.port && (await answers({ ...connection, port: running.port }))) return running;
    if (Date.now() > deadline) break;
    await sleep(50);
  }
  await shutDownServer(cluster);
  return undefined;
}

async function answers(connection: DatabaseConnection): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl(connection), connectionTimeoutMillis: 3000 });
  // A server that stops in this moment also ends the connection; that is an answer, not a crash.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function launch(dataDir: string, cluster: string, port: number): Promise<ChildProcess> {
  await clearStalePidFile(cluster);
  const account = postgresAccount(cluster);
  const binaries = postgresBinaries(account);
  const logFile = path.join(databaseFolder(dataDir), 'postgres.log');
  rotate(logFile);
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      return await launchPostmaster({
        folder: cluster,
        port,
        account,
        binaries,
        settings: serverSettings(),
        logFile,
      });
    } catch (error) {
      // The last processes of a server that was killed may need a moment to notice.
      if (!/shared memory block|lock file/.test((error as Error).message) || Date.now() > deadline)
        throw error;
      await sleep(100);
    }
  }
}

function rotate(logFile: string): void {
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 2 ** 20) fs.renameSync(logFile, `${logFile}.1`);
}
