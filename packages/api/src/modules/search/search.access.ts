import { Prisma, type Reader } from '@embassy/database';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedThreadsSql } from '../threads/index.ts';

/** Of the ids an engine found, those of threads that are listed for the viewer now, in the engine's order. */
export async function listedOf(db: Reader, viewer: Viewer, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM thread t WHERE t.id IN (${Prisma.join([...ids])}) AND ${listedThreadsSql(viewer)}`;
  const listed = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => listed.has(id));
}
