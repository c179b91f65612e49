interface Counted {
  threadCount: number;
  children: readonly { threadCount: number }[];
}

/** How many threads the page of a space lists: its own and those of the spaces within it. */
export function threadsWithin({ threadCount, children }: Counted): number {
  return children.reduce((sum, child) => sum + child.threadCount, threadCount);
}
