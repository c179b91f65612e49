/** The kinds of thread, in the order in which they are offered. */
export const threadKinds = ['QUESTION', 'TIP', 'IDEA', 'DISCUSSION'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** Tells whether a form's value names a kind. */
export function isThreadKind(value: unknown): value is ThreadKind {
  return threadKinds.some((kind) => kind === value);
}

/** Which kind what is like something may be of: an idea is looked for among ideas, the rest wherever it is answered. */
export const similarKind = (kind: unknown) => (kind === 'IDEA' ? kind : null);
