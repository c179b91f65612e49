import fs from 'node:fs';
import path from 'node:path';

/** The operating system account PostgreSQL runs under; empty means "as we do". */
export interface PostgresAccount {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root lends it the account that owns nothing. */
const NOBODY = { uid: 65534, gid: 65534 };

/** Where root keeps what the database's own account must reach and the usual place hides. */
export const SHARED_FOLDER = '/var/lib/embassy';

/** The account for a cluster in the given folder: root uses the folder's owner, everyone else themselves. */
export function postgresAccount(folder?: string): PostgresAccount {
  if (process.getuid?.() !== 0) return {};
  const owner = folder ? fs.statSync(folder, { throwIfNoEntry: false }) : undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** Whether the account can pass through every folder above the given path. */
export function canReach(target: string, account: PostgresAccount): boolean {
  if (account.uid === undefined) return true;
  let folder = path.dirname(path.resolve(target));
  for (;;) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
    folder = path.dirname(folder);
  }
}
