import type { FastifyInstance } from 'fastify';

/** A condition for serving pages; rejects when it does not hold. */
export type ReadyCheck = () => Promise<unknown>;

/** How long a condition may take to answer before it counts as not holding. */
const LIMIT = 3_000;

/**
 * `GET /health` says that the process lives; `GET /ready` that pages can be served, and if not, why not.
 * The reasons are names only: the routes are open to everybody.
 */
export function serveHealth(app: FastifyInstance, checks: Record<string, ReadyCheck>): void {
  const failing = new Set<string>();
  const quiet = { logLevel: 'warn' } as const;
  app.get('/health', quiet, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/ready', quiet, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const failure = await failureOf(check);
        // Probes come every few seconds: only a change is news.
        if (failure && !failing.has(name)) request.log.warn({ err: failure, check: name }, 'Not ready');
        if (failure) failing.add(name);
        else failing.delete(name);
        return [name, failure ? 'failing' : 'ok'] as const;
      }),
    );
    const ready = states.every(([, state]) => state === 'ok');
    reply.code(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready', checks: Object.fromEntries(states) };
  });
}

async function failureOf(check: ReadyCheck): Promise<unknown> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('took too long')), LIMIT);
  try {
    await Promise.race([check(), promise]);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    clearTimeout(timer);
  }
}
