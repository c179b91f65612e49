import type { IndexFailure, ThreadDocument } from '../contract.ts';
import type { LoadedThread } from './load-threads.ts';
import { toDocument } from './thread.document.ts';

/** The documents of those threads that have one. One that cannot be made is told and keeps no other back. */
export function toDocuments(threads: readonly LoadedThread[]): {
  documents: ThreadDocument[];
  failures: IndexFailure[];
} {
  const documents: ThreadDocument[] = [];
  const failures: IndexFailure[] = [];
  for (const thread of threads) {
    try {
      const document = toDocument(thread);
      if (document) documents.push(document);
    } catch (error) {
      failures.push({ threadId: thread.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { documents, failures };
}
