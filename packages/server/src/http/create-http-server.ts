import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { loggedAddress } from './logged-address.ts';

/** The HTTP server, without routes. */
export function createHttpServer({ logLevel, trustProxy }: Config): FastifyInstance {
  return Fastify({
    logger: {
      level: logLevel,
      serializers: {
        req: ({ method, url, host, ip }) => ({ method, url: loggedAddress(url), host, remoteAddress: ip }),
      },
    },
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
    genReqId: () => randomUUID(),
    // Who sends a request slowly must not hold a connection for ever.
    connectionTimeout: 0,
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  });
}

/** Most time running requests get to finish. */
const GRACE = 8_000;

/** Takes no new requests, lets the running ones finish, then cuts what is left (live updates never finish). */
export async function closeHttpServer(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), GRACE);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
