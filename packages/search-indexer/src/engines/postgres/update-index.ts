import type { Database, Statements, Transaction } from '@embassy/database';
import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import { type LiveBuild, liveBuilds } from './builds.ts';
import { changeBlockWords } from './gather-words.ts';
import { sharedLexicon } from './lexicon.ts';
import { blockOf, placeOf } from './postings.ts';
import { weighEach } from './weigh-each.ts';
import { type DocumentRow, listed, rowOf, writeDocuments } from './write-documents.ts';
import { changePostings, type PostingChanges } from './write-postings.ts';
import { changeWords, countWords, type WordChanges } from './write-words.ts';

type BlockChange = { rows: DocumentRow[]; gone: number[] };

/** Brings documents up to date, or takes them away, in every build. Returns those that could not be weighed. */
export async function updateIndex(
  db: Database,
  { documents, gone }: { documents: readonly ThreadDocument[]; gone: readonly number[] },
): Promise<IndexFailure[]> {
  const lexicon = sharedLexicon();
  const rows: DocumentRow[] = [];
  const failures = weighEach(documents, lexicon, (document, weighed) =>
    rows.push(rowOf(document, weighed, lexicon)),
  );
  const blocks = new Map<number, BlockChange>();
  const at = (threadId: number) => {
    const block = blockOf(threadId);
    if (!blocks.has(block)) blocks.set(block, { rows: [], gone: [] });
    return blocks.get(block)!;
  };
  for (const row of rows) at(row.properties.threadId).rows.push(row);
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
export async function lockBlock(tx: Statements, block: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('embassy search block'), ${block}::int)`;
}

/** What of a document decides on its postings and words. */
type Contents = {
  threadId: number;
  audience: string;
  language: string;
  terms: string;
  impacts: Uint8Array;
  words: string;
};

async function updateBlock(
  tx: Transaction,
  { id: build, serves }: LiveBuild,
  block: number,
  { rows, gone }: BlockChange,
): Promise<void> {
  const ids = [...rows.map(({ properties }) => properties.threadId), ...gone];
  const before = await tx.$queryRaw<
    Contents[]
  >`SELECT thread_id AS "threadId", audience, language, terms, impacts, words
    FROM search_document WHERE build = ${build} AND thread_id = ANY(${ids}::int[])`;
  const after = new Map(rows.map((row) => [row.properties.threadId, { ...row, ...row.properties }]));
  const known = new Map(before.map((one) => [one.threadId, one]));
  const postings: PostingChanges = new Map();
  const words: WordChanges = new Map();
  for (const threadId of new Set(ids)) {
    comparePostings(postings, placeOf(threadId), known.get(threadId), after.get(threadId));
    compareWords(words, known.get(threadId), after.get(threadId));
  }
  await changePostings(tx, build, block, postings);
  if (serves) await changeWords(tx, build, words);
  else await changeBlockWords(tx, build, block, words);
  await writeDocuments(tx, build, rows);
  const dropped = gone.filter((threadId) => known.has(threadId));
  if (dropped.length > 0) {
    await tx.$executeRaw`DELETE FROM search_document WHERE build = ${build} AND thread_id = ANY(${dropped}::int[])`;
  }
  const more = [...after.keys()].filter((threadId) => !known.has(threadId)).length - dropped.length;
  if (more !== 0) await countDocuments(tx, build, block, more);
}

function comparePostings(
  changes: PostingChanges,
  place: number,
  before: Contents | undefined,
  after: Contents | undefined,
): void {
  const change = (term: string, impact: number | null) => {
    if (!changes.has(term)) changes.set(term, new Map());
    changes.get(term)!.set(place, impact);
  };
  const [old, now] = [impactsOf(before), impactsOf(after)];
  for (const [term, impact] of now) if (old.get(term) !== impact) change(term, impact);
  for (const term of old.keys()) if (!now.has(term)) change(term, null);
}

function impactsOf(one: Contents | undefined): Map<string, number> {
  return new Map(listed(one?.terms ?? '').map((term, nth) => [term, one!.impacts[nth]!]));
}

function compareWords(changes: WordChanges, before: Contents | undefined, after: Contents | undefined): void {
  if (before?.audience === 'public') countWords(changes, listed(before.words), -1, before.language);
  if (after?.audience === 'public') countWords(changes, listed(after.words), 1, after.language);
}

async function countDocuments(tx: Transaction, build: number, block: number, more: number): Promise<void> {
  await tx.$executeRaw`INSERT INTO search_block AS known (build, block, documents)
    VALUES (${build}, ${block}, ${more})
    ON CONFLICT (build, block) DO UPDATE SET documents = known.documents + excluded.documents`;
}
