import type { Revision } from '@embassy/database';
import type { Context } from '../../../graphql/context.ts';
import { batched } from '../../../kernel/batched.ts';

/** The revision of the same post at version `since`, or the last one before. Many are loaded in one query. */
export function revisionBefore(
  context: Context,
  revision: Pick<Revision, 'postId' | 'version'>,
  since: number | null | undefined,
): Promise<Revision | null> {
  type Key = { postId: number; version: number };
  const place = `revision before, since ${since ?? 'the last'}`;
  const loader = batched<Key, Revision | null>(context, place, async (keys) => {
    const newest = Math.max(...keys.map(({ version }) => version));
    const oldest = Math.min(...keys.map(({ version }) => version));
    const rows = await context.db.revision.findMany({
      where: {
        postId: { in: [...new Set(keys.map(({ postId }) => postId))] },
        version: since == null ? { gte: oldest - 1, lt: newest } : since,
      },
    });
    return keys.map(
      ({ postId, version }) =>
        rows.find((row) => row.postId === postId && row.version === (since ?? version - 1)) ?? null,
    );
  });
  return loader.load(revision);
}
