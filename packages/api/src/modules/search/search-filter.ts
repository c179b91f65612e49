import type { Reader, ThreadKind } from '@embassy/database';
import type { SearchFilter } from './search-page.ts';

type Asked = {
  text: string;
  kind?: ThreadKind | null;
  categoryId?: number | null;
  tagId?: number | null;
  productId?: number | null;
  language?: string | null;
  solved?: boolean | null;
};

/** A search as engines know it: a category with its children, a tag by its name. */
export async function searchFilter(
  db: Reader,
  { text, kind, categoryId, tagId, productId, language, solved }: Asked,
): Promise<SearchFilter> {
  const filter: SearchFilter = { text: text.trim() };
  if (kind) filter.kind = kind;
  if (productId != null) filter.productId = productId;
  if (language) filter.language = language;
  if (solved != null) filter.solved = solved;
  if (categoryId != null) {
    const categories = await db.category.findMany({
      where: { OR: [{ id: categoryId }, { parentId: categoryId }] },
      select: { id: true },
    });
    filter.categoryIds = categories.map(({ id }) => id);
  }
  if (tagId != null) {
    const tag = await db.tag.findUnique({ where: { id: tagId }, select: { name: true } });
    // No tag has an empty name: nothing is found.
    filter.tag = tag?.name ?? '';
  }
  return filter;
}
