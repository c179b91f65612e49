import { type Database, emitAll } from '@embassy/database';

const patience = 7 * 24 * 60 * 60 * 1000;

/** How many at once, so that no transaction is long. */
const batchSize = 200;

/**
 * Takes away pictures that were uploaded a week ago or earlier and that nothing names: no post, comment, draft,
 * earlier version or biography, whatever its state, no profile picture, no logo and no badge. Their files follow by `image.removed`.
 */
export async function removeUnusedImages(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - patience);
  while ((await removeBatch(db, before)) === batchSize);
}

/** A picture is known by the name of its file, however the rest of its address is written. */
async function removeBatch(db: Database, before: Date): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const removed = await tx.$queryRaw<{ id: string; key: string }[]>`
        WITH written (text) AS (
          SELECT markdown FROM post WHERE markdown LIKE '%.webp%'
          UNION ALL SELECT markdown FROM comment WHERE markdown LIKE '%.webp%'
          UNION ALL SELECT markdown FROM revision WHERE markdown LIKE '%.webp%'
          UNION ALL SELECT data::text FROM draft WHERE data::text LIKE '%.webp%'
          UNION ALL SELECT bio FROM member WHERE bio LIKE '%.webp%'
        ), named AS MATERIALIZED (
          SELECT DISTINCT found[1] AS file
          FROM written, regexp_matches(text, '([0-9a-f]{38}\\.webp)', 'g') AS found
        )
        DELETE FROM image WHERE id IN (
          SELECT i.id FROM image i
          WHERE i.created_at < ${before}
            AND i.key ~ '^[0-9a-f]{2}/[0-9a-f]{38}\\.webp$'
            AND NOT EXISTS (SELECT FROM member m WHERE m.avatar_id = i.id)
            AND NOT EXISTS (SELECT FROM brand b WHERE b.logo_id = i.id)
            AND NOT EXISTS (SELECT FROM badge g WHERE g.image_id = i.id)
            AND NOT EXISTS (SELECT FROM named WHERE named.file = split_part(i.key, '/', 2))
          ORDER BY i.id LIMIT ${batchSize}
        )
        RETURNING id, key`;
      await emitAll(
        tx,
        'image.removed',
        removed.map(({ id, key }) => ({ imageId: id, key })),
      );
      return removed.length;
    },
    { timeout: 120_000 },
  );
}
