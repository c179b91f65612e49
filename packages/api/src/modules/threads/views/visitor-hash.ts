import { createHmac } from 'node:crypto';

/** Who read, as nobody can tell once the day's salt is gone. */
export function visitorHash(salt: string, reader: string): string {
  return createHmac('sha256', salt).update(reader).digest('base64url').slice(0, 22);
}
