/** What tells whether a thread helps somebody who is about to ask. */
export type Likely = { solvedAt: Date | null; verifiedAt: Date | null; answerCount: number };

/**
 * Of threads in the order of their likeness the likest, and of those first the ones in which an answer helped
 * somebody or the brand says that it is right, then those with answers, then the others. Nothing that is less alike
 * comes in because it is answered: it would answer something else.
 */
export function answeredFirst<Thread extends Likely>(likest: readonly Thread[], limit: number): Thread[] {
  return likest.slice(0, limit).toSorted((a, b) => helpOf(b) - helpOf(a));
}

function helpOf({ solvedAt, verifiedAt, answerCount }: Likely): number {
  if (solvedAt !== null || verifiedAt !== null) return 2;
  return answerCount > 0 ? 1 : 0;
}
