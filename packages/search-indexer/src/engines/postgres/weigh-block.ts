import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import { sharedLexicon } from './lexicon.ts';
import { type PackedLists, PostingLists } from './posting-lists.ts';
import { placeOf } from './postings.ts';
import { weighEach } from './weigh-each.ts';
import { type DocumentRow, rowOf } from './write-documents.ts';
import { countWords, type WordChanges } from './write-words.ts';

/** All that a block of an index holds. */
export type WeighedBlock = {
  rows: DocumentRow[];
  postings: PackedLists;
  words: WordChanges;
  failures: IndexFailure[];
};

/** Weighs the documents of one block. Minutes of work for a large community: in a thread of its own (`block-weighers.ts`). */
export default function weighBlock(documents: readonly ThreadDocument[]): WeighedBlock {
  const lexicon = sharedLexicon();
  const rows: DocumentRow[] = [];
  const lists = new PostingLists(lexicon);
  const words: WordChanges<number> = new Map();
  const inOrder = documents.toSorted((a, b) => a.threadId - b.threadId);
  const failures = weighEach(inOrder, lexicon, (document, weighed) => {
    const { threadId, audience, language } = document;
    lists.add(placeOf(threadId), weighed.terms, weighed.impacts);
    if (audience === 'public') countWords(words, weighed.words, 1, language);
    rows.push(rowOf(document, weighed, lexicon));
  });
  const spelled = [...words].map(([word, change]) => [lexicon.spellingAt(word), change] as const);
  return { rows, postings: lists.packed(), words: new Map(spelled), failures };
}
