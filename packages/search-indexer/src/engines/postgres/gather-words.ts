import { BinaryRows, type BulkTransaction, type Statements } from '@embassy/database';
import { fold } from '../../analysis/fold.ts';
import { addBlock, type BlockWords, blockWords } from './block-words.ts';
import { addWords, isCompound, type WordChanges } from './write-words.ts';

/** Brings the words of a block up to date whose index is still being built. The block must be locked. */
export async function changeBlockWords(
  tx: Statements,
  build: number,
  block: number,
  changes: WordChanges,
): Promise<void> {
  const [before] = await tx.$queryRaw<{ words: BlockWords | null }[]>`SELECT words FROM search_block
    WHERE build = ${build} AND block = ${block}`;
  const words: WordChanges = new Map();
  if (before?.words) addBlock(words, before.words);
  addWords(words, changes);
  await tx.$executeRaw`INSERT INTO search_block (build, block, words) VALUES (${build}, ${block}, ${blockWords(words)}::json)
    ON CONFLICT (build, block) DO UPDATE SET words = excluded.words`;
}

/** Makes the vocabulary of a build that is whole, of what its blocks bring. */
export async function gatherWords(tx: BulkTransaction, build: number): Promise<void> {
  const all: WordChanges = new Map();
  const blocks = await tx.$queryRaw<{ block: number }[]>`SELECT block FROM search_block
    WHERE build = ${build} AND words IS NOT NULL ORDER BY block`;
  // One at a time: each is small, all together need not be.
  for (const { block } of blocks) {
    const [row] = await tx.$queryRaw<{ words: BlockWords }[]>`SELECT words FROM search_block
      WHERE build = ${build} AND block = ${block}`;
    addBlock(all, row!.words);
  }
  // What an older version of the program wrote, that changes threads beside this one while it is being replaced.
  await tx.$executeRaw`DELETE FROM search_word WHERE build = ${build}`;
  await tx.copy('search_word', wordColumns, wordRows(build, all));
  await tx.$executeRaw`UPDATE search_block SET words = NULL WHERE build = ${build} AND words IS NOT NULL`;
}

const wordColumns = ['build', 'word', 'folded', 'compound', 'documents'] as const;

function wordRows(build: number, words: WordChanges): Uint8Array {
  const rows = new BinaryRows();
  for (const [word, { difference, joins }] of words) {
    if (difference <= 0) continue;
    rows.row(wordColumns.length);
    rows.int4(build);
    rows.text(word);
    rows.text(fold(word));
    rows.bool(isCompound(word, joins));
    rows.int4(difference);
  }
  return rows.end();
}
