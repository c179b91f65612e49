import type { BoardTopic, Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleCategories } from '../../categories/index.ts';

/** What a board is asked for by: one of these, or none for everything. */
export type TopicName = { category?: string | null; tag?: string | null; product?: string | null };

/** What a board is of, if whoever asks may read it; hidden and absent look the same. */
export async function topicOf(
  db: Reader,
  viewer: Viewer,
  { category, tag, product }: TopicName,
): Promise<{ topic: BoardTopic; topicId: number } | null> {
  if (category != null) {
    const found = await db.category.findFirst({
      where: { slug: category, AND: visibleCategories(viewer) },
      select: { id: true },
    });
    return found && { topic: 'CATEGORY', topicId: found.id };
  }
  if (tag != null) {
    const found = await db.tag.findFirst({ where: { name: tag }, select: { id: true } });
    return found && { topic: 'TAG', topicId: found.id };
  }
  if (product != null) {
    const found = await db.product.findFirst({
      where: { slug: product, deletedAt: null },
      select: { id: true },
    });
    return found && { topic: 'PRODUCT', topicId: found.id };
  }
  return { topic: 'ALL', topicId: 0 };
}
