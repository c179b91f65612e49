import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export type ListenOptions = {
  databaseUrl: string;
  channel: string;
  /** Told of every text that somebody sent by NOTIFY. */
  onText(text: string): void;
  /** The connection stands again after it was lost: what was sent meanwhile was not heard. */
  onGap(): void;
  /** The connection was lost, or could not be made; it is tried again. */
  onError(error: unknown): void;
};

export type Listener = { stop(): Promise<void> };

/** A database that restarts is back within moments; one that is away is asked less often. */
const RETRY_FIRST = 100;
const RETRY_LAST = 5_000;
/** How often the connection is tried, and how long it may take to answer: a cable that was pulled says nothing. */
const CHECK_EVERY = 30_000;
const CHECK_LIMIT = 10_000;

/**
 * Hears what is sent on a channel, on one connection of its own, until it is stopped. A connection that breaks is made
 * anew for as long as it takes. LISTEN belongs to a connection: a pooler in between must be in session mode.
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const stopping = new AbortController();
  const { signal } = stopping;

  const keepListening = async (): Promise<void> => {
    let delay = RETRY_FIRST;
    let lost = false;
    while (!signal.aborted) {
      try {
        await listenOnce(options, signal, () => {
          delay = RETRY_FIRST;
          ready.resolve();
          if (lost) options.onGap();
        });
      } catch (error) {
        options.onError(error);
      }
      lost = true;
      // Somewhat by chance: after a restart not all processes shall come at once.
      await pause(delay * (0.5 + Math.random()), undefined, { signal }).catch(() => {});
      delay = Math.min(RETRY_LAST, delay * 2);
    }
  };

  const ready = Promise.withResolvers<void>();
  const listening = keepListening();
  // A database that is away delays nobody's start for long; whoever waits is told of the gap.
  await Promise.race([ready.promise, pause(CHECK_LIMIT, undefined, { ref: false })]);
  return {
    async stop() {
      stopping.abort();
      await listening;
    },
  };
}

/** One life of the connection. Resolves when it is stopped, rejects when it breaks. */
async function listenOnce(
  { databaseUrl, channel, onText }: ListenOptions,
  signal: AbortSignal,
  onListening: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'embassy live',
    keepAlive: true,
    connectionTimeoutMillis: CHECK_LIMIT,
    query_timeout: CHECK_LIMIT,
  });
  const broken = Promise.withResolvers<never>();
  // Whoever waits for it hears of it; when nobody does any more it must not count as unhandled.
  broken.promise.catch(() => {});
  client.on('error', broken.reject);
  client.on('end', () => broken.reject(new Error('The listening connection was closed.')));
  client.on('notification', ({ payload = '' }) => onText(payload));
  let check: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    onListening();
    check = setInterval(() => void client.query('SELECT 1').catch(broken.reject), CHECK_EVERY);
    if (!signal.aborted) await Promise.race([once(signal, 'abort'), broken.promise]);
  } finally {
    clearInterval(check);
    await Promise.race([client.end().catch(() => {}), pause(1_000)]);
  }
}
