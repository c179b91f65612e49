import { createHash } from 'node:crypto';

/** What is kept of a token that was mailed: a leaked table holds no link that works. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
