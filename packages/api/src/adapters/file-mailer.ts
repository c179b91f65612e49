import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { Mailer } from './mailer.ts';

type Options = {
  folder: string;
  from: string;
  /** Told where each mail was written. */
  report(line: string): void;
};

/** Writes each mail to a file that mail programs open, for communities that have no mail server yet. */
export function createFileMailer({ folder, from, report }: Options): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail({ from, ...mail });
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const time = new Date().toISOString().replaceAll(':', '-');
      const file = path.join(folder, `${time}-${randomUUID().slice(0, 8)}.eml`);
      // Links in mails sign people in: for the owner's eyes only.
      await fs.writeFile(file, message, { mode: 0o600, flag: 'wx' });
      report(`Mail to ${mail.to} written to ${file}`);
    },
  };
}
