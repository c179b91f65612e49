import type { Database, Transaction } from '@embassy/database';
import type { IndexBuild, IndexFailure, ThreadDocument } from '../../contract.ts';
import { advanceBuild, openBuild, serveBuild } from './builds.ts';
import { blockBits, blockOf, packPostings, placeOf } from './postings.ts';
import { countDocuments, lockBlock } from './update-index.ts';
import { type Weighed, weighAll, writeDocuments } from './write-documents.ts';
import { writePostings } from './write-postings.ts';
import { changeWords, countWords, type WordChanges } from './write-words.ts';

/** Documents whose rows are sent at a time. */
const batch = 500;

/** Builds an index beside the one that serves, block by block: each block's postings are written once, whole. */
export async function buildIndex(db: Database): Promise<IndexBuild> {
  const { id, after, documents } = await openBuild(db);
  return {
    after,
    documents,
    rangeEnd: (after) => ((((after + 1) >> blockBits) + 1) << blockBits) - 1,
    write: (range) =>
      db.$transaction((tx) => writeRange(tx, id, range), { timeout: 600_000, maxWait: 60_000 }),
    finish: () => serveBuild(db, id),
  };
}

type Range = { after: number; upTo: number; documents: readonly ThreadDocument[] };

async function writeRange(
  tx: Transaction,
  build: number,
  { after, upTo, documents }: Range,
): Promise<IndexFailure[]> {
  const block = blockOf(after + 1);
  if (blockOf(upTo) !== block)
    throw new RangeError(`Threads ${after + 1} to ${upTo} are more than one block.`);
  await lockBlock(tx, block);
  await clearBlock(tx, build, block);
  const { weighed, failures } = weighAll(documents);
  const words: WordChanges = new Map();
  for (const { document, words: own } of weighed) {
    if (document.audience === 'public') countWords(words, own, 1, document.language);
  }
  await writePostings(tx, build, block, packed(weighed));
  await changeWords(tx, build, words);
  for (let start = 0; start < weighed.length; start += batch) {
    await writeDocuments(tx, build, weighed.slice(start, start + batch));
  }
  if (weighed.length > 0) await countDocuments(tx, build, block, weighed.length);
  await advanceBuild(tx, build, upTo, weighed.length);
  return failures;
}

function packed(weighed: readonly Weighed[]): Map<string, Uint8Array<ArrayBuffer>> {
  const postings = new Map<string, Map<number, number>>();
  for (const { document, impacts } of weighed) {
    const place = placeOf(document.threadId);
    for (const [term, impact] of impacts) {
      let places = postings.get(term);
      if (!places) {
        places = new Map();
        postings.set(term, places);
      }
      places.set(place, impact);
    }
  }
  return new Map([...postings].map(([term, places]) => [term, packPostings(places)]));
}

/** What live changes have put into the block before its turn came; the documents at hand are as new or newer. */
async function clearBlock(tx: Transaction, build: number, block: number): Promise<void> {
  const from = block << blockBits;
  const to = (block + 1) << blockBits;
  const before = await tx.$queryRaw<{ words: string[]; language: string }[]>`SELECT words, language
    FROM search_document
    WHERE build = ${build} AND thread_id >= ${from} AND thread_id < ${to} AND audience = 'public'`;
  const words: WordChanges = new Map();
  for (const { words: own, language } of before) countWords(words, own, -1, language);
  await changeWords(tx, build, words);
  const cleared = await tx.$executeRaw`DELETE FROM search_document
    WHERE build = ${build} AND thread_id >= ${from} AND thread_id < ${to}`;
  await tx.$executeRaw`DELETE FROM search_block WHERE build = ${build} AND block = ${block}`;
  // Looks through the whole table; there is nothing to find unless something changed while the index is built.
  if (cleared > 0) {
    await tx.$executeRaw`DELETE FROM search_posting WHERE build = ${build} AND block = ${block}`;
  }
}
