interface Ranked {
  number: number;
  acceptedAt: string | null;
  verifiedAt: string | null;
}

/**
 * Which of the posts stand apart: those that were accepted or verified when they were first seen. `seen` remembers it,
 * so that nothing changes its place while somebody reads or has just pressed it.
 */
export function seenApart(seen: Map<number, boolean>, posts: readonly Ranked[]): Set<number> {
  for (const { number, acceptedAt, verifiedAt } of posts) {
    if (!seen.has(number)) seen.set(number, acceptedAt !== null || verifiedAt !== null);
  }
  return new Set(posts.filter(({ number }) => seen.get(number)).map(({ number }) => number));
}
