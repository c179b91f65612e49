import { createHash } from 'node:crypto';
import type { Database } from '@embassy/database';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { requireActor } from './action-context.ts';
import { LimitReached } from './errors/index.ts';
import { networkOf } from './network-of.ts';
import type { Viewer } from './viewer.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Every limit: how many in which time, counted for a member, an account or an address. They are far above what
 * people do and far below what harms. `what` completes the sentence “Too many …”.
 */
export const rateLimits = {
  'sign in from address': { points: 50, seconds: 15 * minute, what: 'attempts to sign in' },
  'sign in to account': { points: 10, seconds: 15 * minute, what: 'attempts to sign in' },
  'sign up': { points: 20, seconds: hour, what: 'sign-ups' },
  'mail from address': { points: 20, seconds: hour, what: 'requests for a mail' },
  'mail to account': { points: 5, seconds: hour, what: 'requests for a mail' },
  'follow a link': { points: 30, seconds: hour, what: 'attempts' },
  'open a link': { points: 200, seconds: hour, what: 'attempts' },
  'confirm password': { points: 10, seconds: 15 * minute, what: 'attempts with a password' },
  'change handle': { points: 3, seconds: 30 * day, what: 'changes of the handle' },
  'begin thread': { points: 60, seconds: hour, what: 'new threads' },
  'add post': { points: 120, seconds: hour, what: 'posts' },
  'add comment': { points: 200, seconds: hour, what: 'comments' },
  edit: { points: 300, seconds: hour, what: 'edits' },
  vote: { points: 600, seconds: hour, what: 'votes' },
  'enter challenge': { points: 60, seconds: hour, what: 'entries' },
  report: { points: 60, seconds: day, what: 'reports' },
  'answer poll': { points: 120, seconds: hour, what: 'answers to polls' },
  'export data': { points: 10, seconds: day, what: 'exports' },
  upload: { points: 100, seconds: hour, what: 'uploads' },
  follow: { points: 120, seconds: hour, what: 'follows' },
  'choose store': { points: 60, seconds: hour, what: 'choices of a store' },
  dismiss: { points: 120, seconds: hour, what: 'things put away' },
  'save draft': { points: 60, seconds: minute, what: 'drafts' },
  preview: { points: 60, seconds: minute, what: 'previews' },
  // An office may stand behind one address: enough for a hundred people who search at once.
  search: { points: 300, seconds: minute, what: 'searches' },
  // Asked with every few keys that are pressed.
  suggest: { points: 1_500, seconds: minute, what: 'suggestions' },
  'save search': { points: 120, seconds: hour, what: 'changes of saved searches' },
  'open search result': { points: 300, seconds: minute, what: 'opened results' },
  'question avoided': { points: 60, seconds: hour, what: 'avoided questions' },
  // One for each thread that is opened, each return to a tab, and each new try.
  'open stream': { points: 600, seconds: minute, what: 'new streams' },
  'view beacon': { points: 300, seconds: minute, what: 'views' },
} as const satisfies Record<string, { points: number; seconds: number; what: string }>;

export type RateLimit = keyof typeof rateLimits;

const limitersByDatabase = new WeakMap<Database, Map<RateLimit, RateLimiterPostgres>>();

/**
 * Counts one use against a limit and throws LimitReached when there were too many. The count lies in the database,
 * so that it holds across processes, and outside of the action's transaction, so that refused attempts count too.
 * @param key whom it is counted for; only its hash is kept
 */
export async function limit(db: Database, name: RateLimit, key: string | number): Promise<void> {
  try {
    await limiterOf(db, name).consume(hashOf(key));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new LimitReached(rateLimits[name].what, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
  }
}

/** The same, counted for whoever is signed in; refuses visitors. */
export async function limitActor(
  { db, viewer }: { db: Database; viewer: Viewer },
  name: RateLimit,
): Promise<void> {
  await limit(db, name, requireActor(viewer).id);
}

/** The same, counted for the member, or for the address of a visitor. */
export async function limitViewer(
  { db, viewer }: { db: Database; viewer: Viewer },
  name: RateLimit,
): Promise<void> {
  await limit(db, name, viewer.actor?.id ?? networkOf(viewer.address));
}

/** Starts the count anew, as after a password that was right. */
export async function forgiveLimit(db: Database, name: RateLimit, key: string | number): Promise<void> {
  await limiterOf(db, name).delete(hashOf(key));
}

function limiterOf(db: Database, name: RateLimit): RateLimiterPostgres {
  const limiters = limitersByDatabase.get(db) ?? new Map<RateLimit, RateLimiterPostgres>();
  limitersByDatabase.set(db, limiters);
  const known = limiters.get(name);
  if (known) return known;
  const { points, seconds } = rateLimits[name];
  const limiter = new RateLimiterPostgres({
    storeClient: queriesThrough(db),
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, limiter);
  return limiter;
}

/** The part of a pg client that the limiter uses, on the connections that we have already. */
function queriesThrough(db: Database) {
  return {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      if (/^\s*DELETE/.test(text)) return { rows: [], rowCount: await db.$executeRawUnsafe(text, ...values) };
      const found = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
      const rows = found.map(({ points, expire }) => ({ points, expire: expire && Number(expire) }));
      return { rows, rowCount: rows.length };
    },
  };
}

function hashOf(key: string | number): string {
  return createHash('sha256').update(String(key)).digest('base64url');
}
