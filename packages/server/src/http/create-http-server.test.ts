import { afterEach, expect, test, vi } from 'vitest';
import type { Config } from '../config.ts';
import { createHttpServer } from './create-http-server.ts';

afterEach(() => vi.restoreAllMocks());

test('the log names what was asked for, but no token of a mail’s link', async () => {
  let log = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    log += String(line);
    return true;
  });
  const app = createHttpServer({ logLevel: 'info', trustProxy: false } as Config);
  app.get('/reset-password', () => 'ok');
  await app.inject('/reset-password?a=1&token=worth-an-account&b=2');
  await app.close();
  expect(log).toContain('/reset-password?a=1&token=…&b=2');
  expect(log).not.toContain('worth-an-account');
});
