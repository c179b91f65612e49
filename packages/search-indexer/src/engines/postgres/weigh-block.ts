import { BinaryRows } from '@embassy/database/bulk/binary-rows';
import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import { blockWords } from './block-words.ts';
import { addDocumentRow } from './document-columns.ts';
import { sharedLexicon } from './lexicon.ts';
import { addPostingRows } from './posting-columns.ts';
import { PostingLists } from './posting-lists.ts';
import { placeOf } from './postings.ts';
import { weighEach } from './weigh-each.ts';
import { countWords, type WordChanges } from './write-words.ts';

/** All that a block of an index holds. */
export type WeighedBlock = {
  documents: number;
  /** Of `search_document` and `search_posting`, as COPY takes them. */
  documentRows: Uint8Array<ArrayBuffer>;
  postingRows: Uint8Array<ArrayBuffer>;
  /** What it brings into the vocabulary, as `blockWords` says it. */
  words: string;
  failures: IndexFailure[];
};

export type BlockToWeigh = { build: number; block: number; documents: readonly ThreadDocument[] };

/** Weighs the documents of one block. Minutes of work for a large community: in a thread of its own (`block-weighers.ts`). */
export default function weighBlock({ build, block, documents }: BlockToWeigh): WeighedBlock {
  const lexicon = sharedLexicon();
  const documentRows = new BinaryRows();
  const lists = new PostingLists(lexicon);
  const words: WordChanges<number> = new Map();
  const inOrder = documents.toSorted((a, b) => a.threadId - b.threadId);
  let count = 0;
  const failures = weighEach(inOrder, lexicon, (document, weighed) => {
    const { threadId, audience, language } = document;
    lists.add(placeOf(threadId), weighed.terms, weighed.impacts);
    if (audience === 'public') countWords(words, weighed.words, 1, language);
    addDocumentRow(documentRows, build, document, weighed, lexicon);
    count++;
  });
  const postingRows = new BinaryRows();
  addPostingRows(postingRows, build, block, lists.packed());
  const spelled = [...words].map(([word, change]) => [lexicon.spellingAt(word), change] as const);
  return {
    documents: count,
    documentRows: documentRows.end(),
    postingRows: postingRows.end(),
    words: blockWords(new Map(spelled)),
    failures,
  };
}
