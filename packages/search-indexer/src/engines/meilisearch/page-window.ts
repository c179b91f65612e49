/** A page of Meilisearch that holds what is wanted, and where in it that begins. */
export type PageWindow = { page: number; hitsPerPage: number; from: number };

/**
 * Meilisearch counts exactly only when it is asked by pages, and pages of one size begin where pages of that size
 * begin: the smallest one that holds all of what is wanted.
 */
export function pageWindow({ offset, limit }: { offset: number; limit: number }): PageWindow {
  for (let size = limit; ; size++) {
    const before = Math.floor(offset / size);
    if ((before + 1) * size >= offset + limit)
      return { page: before + 1, hitsPerPage: size, from: offset % size };
  }
}
