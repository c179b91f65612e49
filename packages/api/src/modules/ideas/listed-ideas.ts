import { type IdeaMeaning, Prisma } from '@embassy/database';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedThreadsSql } from '../threads/index.ts';

/** Ideas that lists show to the viewer; what was merged into another is not among them. The thread must be called t. */
export const listedIdeas = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`${listedThreadsSql(viewer)} AND t.kind = 'IDEA' AND t.duplicate_of_id IS NULL`;

/** What every list of ideas can be narrowed to by columns of the idea alone. */
export type NarrowedTo = {
  meaning?: IdeaMeaning | null;
  statusKey?: string | null;
  productId?: number | null;
  storeId?: number | null;
};

/** The conditions for that. The idea must be called i. */
export function narrowedTo({ meaning, statusKey, productId, storeId }: NarrowedTo): Prisma.Sql[] {
  return [
    ...(meaning ? [Prisma.sql`i.meaning = ${meaning}::idea_meaning`] : []),
    ...(statusKey ? [Prisma.sql`i.status_key = ${statusKey}`] : []),
    ...(productId == null ? [] : [Prisma.sql`i.product_id = ${productId}`]),
    ...(storeId == null ? [] : [Prisma.sql`i.store_id = ${storeId}`]),
  ];
}
