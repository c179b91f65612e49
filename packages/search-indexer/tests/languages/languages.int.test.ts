import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine, ThreadDocument } from '../../src/contract.ts';
import { createPostgresEngine } from '../../src/engines/postgres/postgres-engine.ts';
import { danish } from './da.pairs.ts';
import { english } from './en.pairs.ts';
import { french } from './fr.pairs.ts';
import { dutch } from './nl.pairs.ts';
import { swedish } from './sv.pairs.ts';

/** A thread that says nothing but this text. */
function threadOf(text: string, language: string, threadId: number): ThreadDocument {
  return {
    threadId,
    kind: 'QUESTION',
    categoryId: 1,
    productId: null,
    product: null,
    authorId: 1,
    tags: [],
    language,
    audience: 'public',
    solved: false,
    status: null,
    title: `${threadId}`,
    posts: [{ role: 'OPENING', isAccepted: false, language, text }],
    score: 0,
    viewCount: 0,
    createdAt: new Date(Date.UTC(2026, 0, 1)),
    lastActivityAt: new Date(Date.UTC(2026, 0, 1)),
  };
}

/**
 * What people type finds what others wrote, in the forms that a language gives to words. The embedded engine alone: how
 * Meilisearch takes words apart is its own.
 */
describe.each([english, swedish, danish, dutch, french])(
  'in $language',
  ({ language, pairs, decoys, strangers }) => {
    let db: Database;
    let drop: () => Promise<void>;
    let engine: SearchEngine;
    const texts = [...pairs.map(({ text }) => text), ...decoys];

    beforeAll(async () => {
      const clone = await cloneDatabase();
      drop = clone.drop;
      db = createDatabase(clone.url, { connections: 2 });
      engine = createPostgresEngine(db);
      await engine.prepare();
      const documents = texts.map((text, nth) => threadOf(text, language, nth + 1));
      expect(await engine.upsert(documents)).toEqual([]);
    });
    afterAll(async () => {
      await db.$disconnect();
      await drop();
    });

    const found = async (text: string) => {
      const { threadIds } = await engine.search({
        text,
        audiences: ['public'],
        filters: {},
        sort: 'RELEVANCE',
        limit: 10,
        offset: 0,
      });
      return threadIds;
    };

    test.each(pairs)('"$query" finds first: $text', async ({ query, text }) => {
      const [first] = await found(query);
      expect(first === undefined ? null : texts[first - 1]).toBe(text);
    });

    describe('words that only look alike', () => {
      const wanted = 1_000;
      const other = 2_000;
      beforeAll(async () => {
        await engine.upsert(
          strangers.flatMap((stranger, nth) => [
            threadOf(stranger.text, language, wanted + nth),
            threadOf(stranger.other, language, other + nth),
          ]),
        );
      });

      test.each(strangers.map((stranger, nth) => ({ ...stranger, nth })))(
        '"$query" does not find: $other',
        async ({ query, nth }) => {
          const threadIds = await found(query);
          expect(threadIds).toContain(wanted + nth);
          expect(threadIds).not.toContain(other + nth);
        },
      );
    });
  },
);
