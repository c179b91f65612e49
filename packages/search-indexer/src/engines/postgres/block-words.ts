import { addWords, type WordChanges } from './write-words.ts';

/** What a block brings into the vocabulary, as it is kept: words, in how many public documents, and whether they join. */
export type BlockWords = { words: string[]; documents: number[]; joins: boolean[] };

/** As it is kept with a block while its index is being built. */
export function blockWords(changes: WordChanges): string {
  const entries = [...changes].filter(([, { difference }]) => difference !== 0);
  const kept: BlockWords = {
    words: entries.map(([word]) => word),
    documents: entries.map(([, { difference }]) => difference),
    joins: entries.map(([, { joins }]) => joins),
  };
  return JSON.stringify(kept);
}

/** Adds what a block brings to what others do. */
export function addBlock(sum: WordChanges, { words, documents, joins }: BlockWords): void {
  const block: WordChanges = new Map(
    words.map((word, nth) => [word, { difference: documents[nth]!, joins: joins[nth]! }]),
  );
  addWords(sum, block);
}
