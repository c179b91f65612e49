import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { databaseFolder } from './connection-file.ts';
import { DatabaseStartError } from './database-start-error.ts';
import { canReach, type PostgresAccount, postgresAccount, SHARED_FOLDER } from './postgres-account.ts';

/** The file in a cluster's own parent folder that says which data directory it belongs to. */
const OWNER_FILE = 'belongs-to';

/**
 * Chooses where a new cluster lives: in the data directory, or, when the database's account cannot reach it
 * there (root's home), below {@link SHARED_FOLDER}. The second is remembered in `connection.json`.
 */
export function newClusterLocation(dataDir: string): string {
  const usual = path.join(databaseFolder(dataDir), 'postgres');
  if (canReach(usual, postgresAccount())) return usual;
  const name = `${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}-${randomBytes(4).toString('hex')}`;
  const parent = path.join(SHARED_FOLDER, name);
  try {
    fs.mkdirSync(parent, { recursive: true });
    fs.chmodSync(SHARED_FOLDER, 0o755);
    fs.chmodSync(parent, 0o711);
    fs.writeFileSync(path.join(parent, OWNER_FILE), dataDir, { mode: 0o600 });
  } catch (error) {
    throw new DatabaseStartError(
      `The database runs as uid ${postgresAccount().uid}, which cannot look into ${dataDir}, and ${SHARED_FOLDER} ` +
        `cannot be written (${(error as Error).message}). Set DATA_DIR to a folder outside root's home.`,
    );
  }
  return path.join(parent, 'postgres');
}

/** Makes sure that a cluster kept elsewhere belongs to this data directory and not to one it was copied from. */
export function assertOwnCluster(dataDir: string, cluster: string): void {
  const ownerFile = path.join(path.dirname(cluster), OWNER_FILE);
  if (!cluster.startsWith(`${SHARED_FOLDER}/`) || !fs.existsSync(ownerFile)) return;
  const owner = fs.readFileSync(ownerFile, 'utf8');
  if (owner === dataDir) return;
  if (!fs.existsSync(databaseFolder(owner))) {
    // The data directory was moved; its database moves along.
    fs.writeFileSync(ownerFile, dataDir);
    return;
  }
  throw new DatabaseStartError(
    `${dataDir} is a copy of ${owner}, and both point to the database in ${cluster}. ` +
      `Delete ${path.join(databaseFolder(dataDir), 'connection.json')} to begin with an empty one.`,
  );
}

/** Databases of this data directory that nothing points to any more, for instance because it was deleted. */
export function abandonedClusters(dataDir: string, inUse: string): string[] {
  if (!fs.existsSync(SHARED_FOLDER)) return [];
  return fs
    .readdirSync(SHARED_FOLDER)
    .map((name) => path.join(SHARED_FOLDER, name))
    .filter((folder) => folder !== path.dirname(inUse) && readOwner(folder) === dataDir);
}

function readOwner(folder: string): string | undefined {
  try {
    return fs.readFileSync(path.join(folder, OWNER_FILE), 'utf8');
  } catch {
    return undefined;
  }
}

/** Says plainly why an existing cluster cannot be used by whoever starts Embassy now. */
export function assertUsableCluster(cluster: string, account: PostgresAccount): void {
  const stat = fs.statSync(cluster);
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && stat.uid !== self) {
    throw new DatabaseStartError(
      `The database in ${cluster} belongs to uid ${stat.uid}, and you are uid ${self}. ` +
        'Start Embassy as the user who first did (root, perhaps), or set DATA_DIR to another folder.',
    );
  }
  if (!canReach(cluster, account)) {
    throw new DatabaseStartError(
      `The database in ${cluster} runs as uid ${account.uid}, which may not pass through the folders above it. ` +
        'Allow that again (chmod o+x on them), or move DATA_DIR.',
    );
  }
}
