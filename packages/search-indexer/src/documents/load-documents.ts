import { setImmediate } from 'node:timers/promises';
import type { Reader } from '@embassy/database';
import type { IndexFailure, ThreadDocument } from '../contract.ts';
import { loadThreads } from './load-threads.ts';
import { toDocuments } from './to-documents.ts';

export type LoadedDocuments = { documents: ThreadDocument[]; failures: IndexFailure[]; threads: number };

/** Threads taken at a time: the process that builds an index may also be the one that serves pages. */
const SLICE = 512;

/** The documents of all threads above an id and up to another, and how many threads there are. */
export async function loadDocuments(
  db: Reader,
  { after, upTo }: { after: number; upTo: number },
): Promise<LoadedDocuments> {
  const loaded: LoadedDocuments = { documents: [], failures: [], threads: 0 };
  for (let from = after; from < upTo; from += SLICE) {
    const threads = await loadThreads(db, { after: from, upTo: Math.min(upTo, from + SLICE) });
    const { documents, failures } = toDocuments(threads);
    loaded.documents.push(...documents);
    loaded.failures.push(...failures);
    loaded.threads += threads.length;
    await setImmediate();
  }
  return loaded;
}
