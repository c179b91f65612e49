import type { Reader } from '@embassy/database';
import { type ExcerptPart, excerptsOf } from '@embassy/search-indexer';
import { plainTextOf } from '../../kernel/markdown/index.ts';

/** Posts of a thread that are looked through for words to show; the best come first. */
const POSTS = 5;
/** Characters of them; marking words costs time with every character. */
const LENGTH = 8_000;

/** The words around what was searched for, from what the threads say now. The threads must be listed for the viewer. */
export async function hitExcerpts(
  db: Reader,
  query: string,
  threadIds: readonly number[],
): Promise<Map<number, ExcerptPart[]>> {
  const threads = await db.thread.findMany({
    where: { id: { in: [...threadIds] } },
    select: {
      id: true,
      language: true,
      posts: {
        where: { state: 'VISIBLE' },
        select: { html: true },
        orderBy: [{ role: 'asc' }, { acceptedAt: { sort: 'asc', nulls: 'last' } }, { score: 'desc' }],
        take: POSTS,
      },
    },
  });
  return excerptsOf(
    db,
    query,
    threads.map(({ id, language, posts }) => ({
      id,
      language,
      text: posts
        .map(({ html }) => plainTextOf(html))
        .join(' … ')
        .slice(0, LENGTH),
    })),
  );
}
