/** Where a tag is looked after. */
export function tagPlace(name: string): string {
  return `/admin/tags/${encodeURIComponent(name)}`;
}
