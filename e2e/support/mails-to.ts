import fs from 'node:fs';
import path from 'node:path';
import type { Site } from './start-site.ts';

/** The mails that were written for this address, oldest first, as readable text with whole links. */
export function mailsTo(site: Site, address: string): string[] {
  const folder = path.join(site.dataDir, 'mail');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .filter((mail) => mail.includes(`To: ${address}`))
    .map((mail) =>
      mail
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    );
}
