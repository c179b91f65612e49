import { createHmac } from 'node:crypto';
import type { Database } from '@embassy/database';
import { isCrawler } from '../../../kernel/is-crawler.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { viewSalts } from '../../threads/index.ts';
import { loggedWords } from './logged-words.rules.ts';
import { type LoggedSearch, writeSearches } from './write-searches.ts';

/** Most time a search waits to be written, and most searches that wait. */
const patience = { milliseconds: 250, searches: 1_000 };

/** Numbers that whoever searches is told apart by: few enough that each stands for many. */
const SEEKERS = 4_096;

/** Whoever searches, and by which program. */
type Seeker = { viewer: Viewer; userAgent: string };

export type SearchLog = {
  /**
   * Notes a search and gives it a name, without waiting for anything but the day's salt. Null for what is not logged:
   * searches by staff and by crawlers, and those of which nothing may be kept.
   */
  record(search: Seeker & { words: string; found: number }, now: Date): Promise<string | null>;
  /** One of a few thousand numbers, the same for the same seeker all day. */
  numberOf(seeker: Seeker, now: Date): Promise<number>;
  /** Writes what still waits. */
  settled(): Promise<void>;
};

/**
 * The log of searches. The same words by the same seeker are one search, all day long: its name is made of both, so
 * that a page reloaded or narrowed counts once and nothing has to say who it was. What waits when the process is killed
 * is lost: a count, not something that anybody said. A log that cannot be written breaks nothing.
 */
export function createSearchLog(db: Database, onBug: (error: unknown) => void): SearchLog {
  const saltOf = viewSalts(db);
  let waiting: LoggedSearch[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) writing = writing.then(() => writeSearches(db, batch)).catch(onBug);
    return writing;
  };

  const numberOf = async ({ viewer, userAgent }: Seeker, now: Date) => {
    const seeker = viewer.actor ? `member ${viewer.actor.id}` : `${networkOf(viewer.address)} ${userAgent}`;
    const hash = createHmac('sha256', await saltOf(dayOf(now))).update(`seeker ${seeker}`);
    return hash.digest().readUInt32BE() % SEEKERS;
  };

  return {
    numberOf,
    settled: write,
    async record({ words, found, ...seeker }, now) {
      const kept = loggedWords(words);
      // Staff look for other things than those the community is for, and find what others may not.
      if (kept === '' || isCrawler(seeker.userAgent) || seeker.viewer.audiences.includes('staff'))
        return null;
      try {
        const day = dayOf(now);
        const number = await numberOf(seeker, now);
        const hash = createHmac('sha256', await saltOf(day)).update(`search ${number} ${kept}`);
        const id = hash.digest('base64url').slice(0, 22);
        waiting.push({ id, day, words: kept, results: found });
        if (waiting.length >= patience.searches) void write();
        else timer ??= setTimeout(() => void write(), patience.milliseconds).unref();
        return id;
      } catch (error) {
        onBug(error);
        return null;
      }
    },
  };
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10);
