import type { Reader, ThreadKind } from '@embassy/database';
import type { SearchFilters, SearchSort } from '@embassy/search-indexer';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { likeLiterally } from '../../../kernel/like-literally.ts';
import type { Settings } from '../../../kernel/settings.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleCategories } from '../../categories/index.ts';
import { visibleMembers } from '../../identity/index.ts';
import { normaliseTagName } from '../../tags/index.ts';
import { searchLimits } from '../search-bounds.ts';
import { type AskedStatus, statusAskedFor } from './asked-status.rules.ts';
import { parseSearchText, type SearchKey, type TypedSearch } from './parse-search-text.rules.ts';

/** A search as it was asked: a text that may hold typed filters, and filters of their own. */
export type AskedSearch = {
  text: string;
  sort?: SearchSort | null;
  kind?: ThreadKind | null;
  categoryId?: number | null;
  tagId?: number | null;
  tag?: string | null;
  /** Names, all of which a thread must have. */
  tags?: readonly string[];
  productId?: number | null;
  language?: string | null;
  solved?: boolean | null;
  author?: string | null;
  status?: string | null;
};

/** A filter that names nothing that the viewer may see. */
export type UnknownFilter = { key: SearchKey; value: string };

/** What a search came to. */
export type UnderstoodSearch = {
  /** What is left of the text without its filters. */
  words: string;
  sort: SearchSort;
  filters: SearchFilters;
  /** By which `filters.categoryIds` came: that category and its children. */
  categoryId: number | null;
  /** By which `filters.statuses` came: one status, or all with a meaning. */
  status: AskedStatus | null;
  /** With one of these nothing can be found. */
  unknown: UnknownFilter[];
};

type Looking = { db: Reader; viewer: Viewer; settings: Settings };

/**
 * Reads typed filters and those given beside the text as one; where both say something else, what was typed counts,
 * and all tags together. Names are looked up among what the viewer may see: what is absent and what is hidden are
 * unknown alike. Refuses a search that says nothing at all.
 */
export async function understandSearch(looking: Looking, asked: AskedSearch): Promise<UnderstoodSearch> {
  const typed = readTyped(asked);
  const understood: UnderstoodSearch = {
    words: typed.words,
    sort: typed.sort ?? asked.sort ?? 'RELEVANCE',
    filters: {},
    categoryId: null,
    status: null,
    unknown: [],
  };
  const { filters } = understood;
  const kind = typed.kind ?? asked.kind;
  if (kind != null) filters.kind = kind;
  const solved = typed.solved ?? asked.solved;
  if (solved != null) filters.solved = solved;
  await Promise.all([
    takeLanguage(understood, typed.language ?? asked.language),
    takeCategory(looking, understood, typed.category ?? asked.categoryId),
    takeProduct(looking, understood, typed.product ?? asked.productId),
    takeTags(looking, understood, typed.tags, asked),
    takeAuthor(looking, understood, typed.author ?? asked.author),
    takeStatus(looking, understood, typed.status ?? asked.status),
  ]);
  if (typed.words === '' && Object.keys(filters).length === 0 && understood.unknown.length === 0) {
    throw new Invalid([
      { field: 'text', code: 'REQUIRED', message: 'Write a word, or choose a filter.', limit: 1 },
    ]);
  }
  return understood;
}

function readTyped({ text, tag, language, author, status }: AskedSearch): TypedSearch {
  const issues = Object.entries({ text, tag, language, author, status }).flatMap(([field, value]) =>
    value == null ? [] : checkText(field, value, { maximum: searchLimits.text }),
  );
  if (issues.length > 0) throw new Invalid(issues);
  return parseSearchText(text);
}

function takeLanguage({ filters, unknown }: UnderstoodSearch, language?: string | null): void {
  if (language == null || language === '') return;
  if (/^[a-z]{2,3}$/i.test(language)) filters.language = language.toLowerCase();
  else unknown.push({ key: 'lang', value: language });
}

/** By number, by the name in its path, or by the name that people see. */
const named = (wanted: string | number) =>
  typeof wanted === 'number'
    ? { id: wanted }
    : {
        OR: [
          { slug: wanted.toLowerCase() },
          { name: { equals: likeLiterally(wanted), mode: 'insensitive' as const } },
        ],
      };

async function takeCategory(
  { db, viewer }: Looking,
  understood: UnderstoodSearch,
  wanted?: string | number | null,
): Promise<void> {
  if (wanted == null) return;
  const category = await db.category.findFirst({
    where: { ...named(wanted), AND: visibleCategories(viewer) },
    select: { id: true, children: { select: { id: true } } },
    // Two may have the same name: that of the first level is meant.
    orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
  });
  if (!category) {
    understood.unknown.push({ key: 'category', value: String(wanted) });
    return;
  }
  understood.categoryId = category.id;
  understood.filters.categoryIds = [category.id, ...category.children.map(({ id }) => id)];
}

async function takeProduct(
  { db }: Looking,
  { filters, unknown }: UnderstoodSearch,
  wanted?: string | number | null,
): Promise<void> {
  if (wanted == null) return;
  const product = await db.product.findFirst({
    where: { ...named(wanted), deletedAt: null },
    select: { id: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  if (product) filters.productId = product.id;
  else unknown.push({ key: 'product', value: String(wanted) });
}

async function takeTags(
  { db }: Looking,
  { filters, unknown }: UnderstoodSearch,
  typed: readonly string[],
  { tag, tagId, tags = [] }: AskedSearch,
): Promise<void> {
  const written = [...typed, ...(tag ? [tag] : []), ...tags];
  if (written.length === 0 && tagId == null) return;
  const names = [...new Set(written.flatMap((name) => [name.toLowerCase(), normaliseTagName(name)]))];
  const found = await db.tag.findMany({
    where: {
      OR: [
        { name: { in: names } },
        { synonyms: { some: { name: { in: names } } } },
        ...(tagId == null ? [] : [{ id: tagId }]),
      ],
    },
    select: { id: true, name: true, synonyms: { select: { name: true } } },
  });
  const isCalled = ({ name, synonyms }: (typeof found)[number], wanted: string) =>
    [name, ...synonyms.map((synonym) => synonym.name)].some((one) =>
      [wanted.toLowerCase(), normaliseTagName(wanted)].includes(one.toLowerCase()),
    );
  const meant = new Set<string>();
  for (const wanted of written) {
    const known = found.find((one) => isCalled(one, wanted));
    if (known) meant.add(known.name);
    else unknown.push({ key: 'tag', value: wanted });
  }
  const numbered = found.find(({ id }) => id === tagId);
  if (numbered) meant.add(numbered.name);
  else if (tagId != null) unknown.push({ key: 'tag', value: String(tagId) });
  if (meant.size > 0) filters.tags = [...meant];
}

async function takeAuthor(
  { db, viewer, settings }: Looking,
  { filters, unknown }: UnderstoodSearch,
  wanted?: string | null,
): Promise<void> {
  if (wanted == null || wanted === '') return;
  const handle = wanted.replace(/^@/, '');
  const there = { state: { not: 'LEFT' as const }, AND: visibleMembers(viewer, settings) };
  const member =
    (await db.member.findFirst({ where: { handle, ...there }, select: { id: true } })) ??
    (await db.member.findFirst({
      where: { formerHandles: { some: { handle } }, ...there },
      select: { id: true },
    }));
  if (member) filters.authorId = member.id;
  else unknown.push({ key: 'author', value: wanted });
}

async function takeStatus(
  { db }: Looking,
  understood: UnderstoodSearch,
  wanted?: string | null,
): Promise<void> {
  if (wanted == null || wanted === '') return;
  const statuses = await db.ideaStatus.findMany({
    select: { key: true, names: true, meaning: true },
    orderBy: { position: 'asc' },
    take: 200,
  });
  const asked = statusAskedFor(wanted, statuses);
  if (asked === null) {
    understood.unknown.push({ key: 'status', value: wanted });
    return;
  }
  understood.status = asked;
  understood.filters.statuses = asked.keys;
}
