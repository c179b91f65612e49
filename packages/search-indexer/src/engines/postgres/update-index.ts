import type { Database, Transaction } from '@embassy/database';
import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import { liveBuilds } from './builds.ts';
import { blockOf, placeOf } from './postings.ts';
import type { WeighedDocument } from './weigh-terms.ts';
import { listed, rowOf, weighEach, writeDocuments } from './write-documents.ts';
import { changePostings, type PostingChanges } from './write-postings.ts';
import { changeWords, countWords, type WordChanges } from './write-words.ts';

type Weighed = WeighedDocument & { document: ThreadDocument };

/** Brings documents up to date, or takes them away, in every build. Returns those that could not be weighed. */
export async function updateIndex(
  db: Database,
  { documents, gone }: { documents: readonly ThreadDocument[]; gone: readonly number[] },
): Promise<IndexFailure[]> {
  const weighed: Weighed[] = [];
  const failures = weighEach(documents, (document, own) => weighed.push({ document, ...own }));
  const blocks = new Map<number, { weighed: Weighed[]; gone: number[] }>();
  const at = (threadId: number) => {
    const block = blockOf(threadId);
    if (!blocks.has(block)) blocks.set(block, { weighed: [], gone: [] });
    return blocks.get(block)!;
  };
  for (const one of weighed) at(one.document.threadId).weighed.push(one);
  for (const threadId of gone) at(threadId).gone.push(threadId);
  for (const [block, changed] of [...blocks].sort(([a], [b]) => a - b)) {
    await db.$transaction(
      async (tx) => {
        await lockBlock(tx, block);
        for (const build of await liveBuilds(tx)) await updateBlock(tx, build, block, changed);
      },
      { timeout: 60_000, maxWait: 60_000 },
    );
  }
  return failures;
}

/** One at a time changes a block: its postings are read, changed and written. */
export async function lockBlock(tx: Transaction, block: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('embassy search block'), ${block}::int)`;
}

type Before = {
  threadId: number;
  audience: string;
  language: string;
  terms: string;
  impacts: Uint8Array;
  words: string;
};

async function updateBlock(
  tx: Transaction,
  build: number,
  block: number,
  { weighed, gone }: { weighed: readonly Weighed[]; gone: readonly number[] },
): Promise<void> {
  const ids = [...weighed.map(({ document }) => document.threadId), ...gone];
  const before = await tx.$queryRaw<
    Before[]
  >`SELECT thread_id AS "threadId", audience, language, terms, impacts, words
    FROM search_document WHERE build = ${build} AND thread_id = ANY(${ids}::int[])`;
  const after = new Map(weighed.map((one) => [one.document.threadId, one]));
  const known = new Map(before.map((one) => [one.threadId, one]));
  const postings: PostingChanges = new Map();
  const words: WordChanges = new Map();
  for (const threadId of new Set(ids)) {
    comparePostings(postings, placeOf(threadId), known.get(threadId), after.get(threadId));
    compareWords(words, known.get(threadId), after.get(threadId));
  }
  await changePostings(tx, build, block, postings);
  await changeWords(tx, build, words);
  await writeDocuments(
    tx,
    build,
    weighed.map((one) => rowOf(one.document, one)),
  );
  const dropped = gone.filter((threadId) => known.has(threadId));
  if (dropped.length > 0) {
    await tx.$executeRaw`DELETE FROM search_document WHERE build = ${build} AND thread_id = ANY(${dropped}::int[])`;
  }
  const more = weighed.filter(({ document }) => !known.has(document.threadId)).length - dropped.length;
  if (more !== 0) await countDocuments(tx, build, block, more);
}

function comparePostings(
  changes: PostingChanges,
  place: number,
  before: Before | undefined,
  after: Weighed | undefined,
): void {
  const old = new Map(listed(before?.terms ?? '').map((term, nth) => [term, before!.impacts[nth]!]));
  const change = (term: string, impact: number | null) => {
    if (!changes.has(term)) changes.set(term, new Map());
    changes.get(term)!.set(place, impact);
  };
  for (const [term, impact] of after?.impacts ?? []) if (old.get(term) !== impact) change(term, impact);
  for (const term of old.keys()) if (!after?.impacts.has(term)) change(term, null);
}

function compareWords(changes: WordChanges, before: Before | undefined, after: Weighed | undefined): void {
  if (before?.audience === 'public') countWords(changes, listed(before.words), -1, before.language);
  if (after?.document.audience === 'public') countWords(changes, after.words, 1, after.document.language);
}

export async function countDocuments(
  tx: Transaction,
  build: number,
  block: number,
  more: number,
): Promise<void> {
  await tx.$executeRaw`INSERT INTO search_block AS known (build, block, documents)
    VALUES (${build}, ${block}, ${more})
    ON CONFLICT (build, block) DO UPDATE SET documents = known.documents + excluded.documents`;
}
