import net from 'node:net';
import { StartError } from './start-error.ts';

/** Asks early whether the port can be had, before anything is started for it. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const probe = net.createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
    });
  } catch (error) {
    throw listenError(error, host, port);
  }
}

/** Why listening failed, as a sentence. */
export function listenError(error: unknown, host: string, port: number): Error {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} on ${host} is taken by another program. Stop that program, or set PORT to a free one.`,
      );
    case 'EACCES':
      return new StartError(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(
        `HOST ${host} is no address of this machine. Set HOST to 127.0.0.1, or 0.0.0.0 for all its networks.`,
      );
    default:
      return error as Error;
  }
}
