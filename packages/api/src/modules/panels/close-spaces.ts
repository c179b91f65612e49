import type { Database } from '@embassy/database';
import { spacePostAudience } from './panels.rules.ts';

/**
 * Closes the spaces of panels whose term is over: their members read on, and begin no threads. Nobody is told, since
 * those who hear of a category ask who reads it.
 */
export async function closeSpaces(db: Database, now = new Date()): Promise<void> {
  // There are not many panels, and of those that ended only few whose space is open still.
  const ended = await db.panel.findMany({
    where: { endsAt: { lte: now }, category: { postAudience: { startsWith: 'panel:' } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of ended) {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM panel WHERE id = ${id} FOR NO KEY UPDATE`;
      const panel = await tx.panel.findUniqueOrThrow({ where: { id } });
      if (panel.categoryId === null) return;
      await tx.category.update({
        where: { id: panel.categoryId },
        data: { postAudience: spacePostAudience(panel, now) },
        select: { id: true },
      });
    });
  }
}
