import { type BulkTransaction, bulkTransaction, type Database } from '@embassy/database';
import type { IndexBuild } from '../../contract.ts';
import { weighBlockApart } from './block-weighers.ts';
import { advanceBuild, openBuild, serveBuild } from './builds.ts';
import { documentColumns } from './document-columns.ts';
import { postingColumns } from './posting-columns.ts';
import { blockBits, blockOf } from './postings.ts';
import { lockBlock } from './update-index.ts';
import type { WeighedBlock } from './weigh-block.ts';

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
      const weighed = await weighBlockApart({ build: id, block, documents });
      await bulkTransaction(db, (tx) => writeBlock(tx, { build: id, block, upTo, turn }, weighed));
      return weighed.failures;
    },
    finish: () => serveBuild(db, id),
  };
}

type Place = { build: number; block: number; upTo: number; turn: Promise<unknown> | undefined };

async function writeBlock(
  tx: BulkTransaction,
  { build, block, upTo, turn }: Place,
  { documents, documentRows, postingRows, words }: WeighedBlock,
): Promise<void> {
  await lockBlock(tx, block);
  await clearBlock(tx, build, block);
  await tx.copy('search_posting', postingColumns, postingRows);
  await tx.copy('search_document', documentColumns, documentRows);
  await tx.$executeRaw`INSERT INTO search_block (build, block, documents, words)
    VALUES (${build}, ${block}, ${documents}, ${words}::json)`;
  // Each block is written beside the one before, but counts after it: what follows the last that counts is written again.
  await turn;
  await advanceBuild(tx, build, upTo, documents);
}

/** Takes away what was written before, or by live changes before its turn came; the documents at hand are as new or newer. */
async function clearBlock(tx: BulkTransaction, build: number, block: number): Promise<void> {
  const from = block << blockBits;
  const to = (block + 1) << blockBits;
  const cleared = await tx.$executeRaw`DELETE FROM search_document
    WHERE build = ${build} AND thread_id >= ${from} AND thread_id < ${to}`;
  await tx.$executeRaw`DELETE FROM search_block WHERE build = ${build} AND block = ${block}`;
  // Looks through the whole table; there is nothing to find unless something changed while the index is built.
  if (cleared > 0) {
    await tx.$executeRaw`DELETE FROM search_posting WHERE build = ${build} AND block = ${block}`;
  }
}
