import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import type { Lexicon } from './lexicon.ts';
import { type WeighedDocument, weighTerms } from './weigh-terms.ts';

/** Takes each document weighed; one that cannot be weighed is told and keeps no other back. */
export function weighEach(
  documents: readonly ThreadDocument[],
  lexicon: Lexicon,
  take: (document: ThreadDocument, weighed: WeighedDocument) => void,
): IndexFailure[] {
  const failures: IndexFailure[] = [];
  for (const document of documents) {
    try {
      take(document, weighTerms(document, lexicon));
    } catch (error) {
      failures.push({
        threadId: document.threadId,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return failures;
}
