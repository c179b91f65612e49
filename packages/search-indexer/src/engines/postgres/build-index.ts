import type { Database, Transaction } from '@embassy/database';
import type { IndexBuild } from '../../contract.ts';
import { weighBlockApart } from './block-weighers.ts';
import { advanceBuild, openBuild, serveBuild } from './builds.ts';
import { blockBits, blockOf } from './postings.ts';
import { countDocuments, lockBlock } from './update-index.ts';
import type { WeighedBlock } from './weigh-block.ts';
import { listed, writeDocuments } from './write-documents.ts';
import { writePostings } from './write-postings.ts';
import { changeWords, countWords, type WordChanges } from './write-words.ts';

/** Documents whose rows are sent at a time. */
const sentAtOnce = 1_000;

/** Builds an index beside the one that serves, block by block: each block's postings are written once, whole. */
export async function buildIndex(db: Database): Promise<IndexBuild> {
  const { id, after, documents } = await openBuild(db);
  return {
    after,
    documents,
    rangeEnd: (after) => ((((after + 1) >> blockBits) + 1) << blockBits) - 1,
    write: async ({ after, upTo, documents, turn }) => {
      const block = blockOf(after + 1);
      if (blockOf(upTo) !== block)
        throw new RangeError(`Threads ${after + 1} to ${upTo} are more than one block.`);
      const whole = await weighBlockApart(documents);
      await turn;
      await db.$transaction((tx) => writeBlock(tx, { build: id, block, upTo }, whole), {
        timeout: 600_000,
        maxWait: 60_000,
      });
      return whole.failures;
    },
    finish: () => serveBuild(db, id),
  };
}

async function writeBlock(
  tx: Transaction,
  { build, block, upTo }: { build: number; block: number; upTo: number },
  { rows, postings, words }: WeighedBlock,
): Promise<void> {
  await lockBlock(tx, block);
  await clearBlock(tx, build, block);
  await writePostings(tx, build, block, postings);
  await changeWords(tx, build, words);
  for (let start = 0; start < rows.length; start += sentAtOnce) {
    await writeDocuments(tx, build, rows.slice(start, start + sentAtOnce));
  }
  if (rows.length > 0) await countDocuments(tx, build, block, rows.length);
  await advanceBuild(tx, build, upTo, rows.length);
}

/** What live changes have put into the block before its turn came; the documents at hand are as new or newer. */
async function clearBlock(tx: Transaction, build: number, block: number): Promise<void> {
  const from = block << blockBits;
  const to = (block + 1) << blockBits;
  const before = await tx.$queryRaw<{ words: string; language: string }[]>`SELECT words, language
    FROM search_document
    WHERE build = ${build} AND thread_id >= ${from} AND thread_id < ${to} AND audience = 'public'`;
  const words: WordChanges = new Map();
  for (const { words: own, language } of before) countWords(words, listed(own), -1, language);
  await changeWords(tx, build, words);
  const cleared = await tx.$executeRaw`DELETE FROM search_document
    WHERE build = ${build} AND thread_id >= ${from} AND thread_id < ${to}`;
  await tx.$executeRaw`DELETE FROM search_block WHERE build = ${build} AND block = ${block}`;
  // Looks through the whole table; there is nothing to find unless something changed while the index is built.
  if (cleared > 0) {
    await tx.$executeRaw`DELETE FROM search_posting WHERE build = ${build} AND block = ${block}`;
  }
}
