import fs from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileMailer } from './file-mailer.ts';
import type { Mail } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

const mail: Mail = {
  to: 'anna@example.org',
  subject: 'Bekräfta din adress',
  text: 'Öppna länken: https://brygga.example/confirm-email?token=abc\n',
  html: '<p>Öppna länken</p>',
  messageId: '<account.7@brygga.example>',
  headers: { 'List-Unsubscribe': '<https://brygga.example/unsubscribe?token=x>' },
};
const from = 'Brygga <community@brygga.example>';

describe('SMTP', () => {
  const received: { to: string[]; from: string; raw: string }[] = [];
  let refuse = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, answer) => (refuse ? answer(new Error('Mailbox unavailable')) : answer()),
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        answer();
      });
    },
  });
  let mailer: ReturnType<typeof createSmtpMailer>;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from });
  });
  afterAll(async () => {
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  test('a mail arrives with both parts, its own id and its headers', async () => {
    await mailer.send(mail);
    const [{ to, from: sender, raw }] = received as [(typeof received)[number]];
    expect([sender, to]).toEqual(['community@brygga.example', ['anna@example.org']]);
    expect(raw).toContain('Message-ID: <account.7@brygga.example>');
    expect(raw).toContain('List-Unsubscribe: <https://brygga.example/unsubscribe?token=x>');
    expect(raw).toContain('multipart/alternative');
    expect(raw).toContain('text/plain; charset=utf-8');
    expect(raw).toContain('text/html; charset=utf-8');
  });

  test('many at once all arrive', async () => {
    const before = received.length;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => mailer.send({ ...mail, to: `m${i}@example.org` })),
    );
    expect(new Set(received.slice(before).flatMap(({ to }) => to)).size).toBe(20);
  });

  test('what the server refuses is thrown, to be tried again', async () => {
    refuse = true;
    await expect(mailer.send(mail)).rejects.toThrow();
    refuse = false;
    await mailer.send(mail);
  });
});

describe('files', () => {
  test('a mail becomes a file for the owner’s eyes only, and the log says where', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'embassy-mail-'));
    const lines: string[] = [];
    const mailer = createFileMailer({
      folder: path.join(folder, 'mail'),
      from,
      report: (line) => lines.push(line),
    });
    await Promise.all([mailer.send(mail), mailer.send(mail)]);
    const files = await fs.readdir(path.join(folder, 'mail'));
    expect(files).toHaveLength(2);
    const file = path.join(folder, 'mail', files[0]!);
    expect((await fs.stat(file)).mode & 0o777).toBe(0o600);
    expect(await fs.readFile(file, 'utf8')).toMatch(/^From: Brygga <community@brygga.example>$/m);
    expect(lines.some((line) => line.includes(file))).toBe(true);
    await fs.rm(folder, { recursive: true });
  });
});
