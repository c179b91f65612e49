import type { KeysetPage } from './keyset-page.ts';

/**
 * A Relay connection from a page of ids and the rows that access let through, in the page's order.
 * An id whose row did not come back is dropped: hidden and absent look the same.
 */
export function connectionOf<T extends { id: number }>(page: KeysetPage, nodes: readonly T[]) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = page.rows.flatMap(({ id, cursor }) => {
    const node = byId.get(id);
    return node ? [{ cursor, node }] : [];
  });
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.rows[0]?.cursor ?? null,
      endCursor: page.rows.at(-1)?.cursor ?? null,
    },
  };
}
