import type { SearchFilters } from '../../contract.ts';

/** The filter of a search: the audiences of whoever asks, and what they narrow it by. Every condition must hold. */
export function filterExpression(
  audiences: readonly string[],
  filters: SearchFilters = {},
  besides: readonly string[] = [],
): string[] {
  const { kind, categoryIds, productId, tags, language, solved, statuses, authorId } = filters;
  return [
    `audience IN [${audiences.map(quoted).join(', ')}]`,
    ...(kind ? [`kind = ${quoted(kind)}`] : []),
    ...(categoryIds ? [`categoryId IN [${categoryIds.map(number).join(', ')}]`] : []),
    ...(productId !== undefined ? [`productId = ${number(productId)}`] : []),
    ...(tags ?? []).map((tag) => `tagNames = ${quoted(tag)}`),
    ...(language !== undefined ? [`language = ${quoted(language)}`] : []),
    ...(solved !== undefined ? [`solved = ${solved ? 1 : 0}`] : []),
    ...(statuses ? [`status IN [${statuses.map(quoted).join(', ')}]`] : []),
    ...(authorId !== undefined ? [`authorId = ${number(authorId)}`] : []),
    ...besides,
  ];
}

/** A text as a value: between quotes, where a backslash makes the next sign a plain one. */
function quoted(text: string): string {
  return `"${text.toWellFormed().replace(/[\\"]/g, '\\$&')}"`;
}

function number(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a number to filter by.`);
  return String(value);
}
