import { type Category, Prisma, type Transaction } from '@embassy/database';

/**
 * Gives a category's threads its new audience, all in one statement, and moves the counters that count public
 * threads only. Until the transaction commits nobody reads them under both.
 */
export async function changeReadAudience(
  tx: Transaction,
  { id, readAudience: before }: Pick<Category, 'id' | 'readAudience'>,
  readAudience: string,
): Promise<void> {
  await tx.category.update({ where: { id }, data: { readAudience }, select: { id: true } });
  await tx.$executeRaw`
    UPDATE thread SET audience = ${readAudience} WHERE category_id = ${id} AND audience <> ${readAudience}`;
  const by = Number(readAudience === 'public') - Number(before === 'public');
  if (by === 0) return;
  const listed = Prisma.sql`t.category_id = ${id} AND t.state = 'VISIBLE' AND t.merged_into_id IS NULL`;
  await tx.$executeRaw`
    WITH counted AS (
      SELECT tt.tag_id AS id, count(*)::int AS threads FROM thread t JOIN thread_tag tt ON tt.thread_id = t.id
      WHERE ${listed} GROUP BY tt.tag_id
    ), locked AS (
      SELECT tag.id, counted.threads FROM tag JOIN counted ON counted.id = tag.id ORDER BY tag.id FOR NO KEY UPDATE OF tag
    )
    UPDATE tag SET thread_count = thread_count + ${by}::int * locked.threads FROM locked WHERE tag.id = locked.id`;
  await tx.$executeRaw`
    WITH counted AS (
      SELECT t.product_id AS id, count(*)::int AS threads FROM thread t
      WHERE ${listed} AND t.product_id IS NOT NULL GROUP BY t.product_id
    ), locked AS (
      SELECT product.id, counted.threads FROM product JOIN counted ON counted.id = product.id
      ORDER BY product.id FOR NO KEY UPDATE OF product
    )
    UPDATE product SET thread_count = thread_count + ${by}::int * locked.threads FROM locked WHERE product.id = locked.id`;
}
