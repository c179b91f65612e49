import type { StructuredData } from './structured-data.ts';

/** The way from the home page to a page; the page itself comes last. */
export function breadcrumbs(places: { name: string; url: string }[]): StructuredData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ name, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: url,
    })),
  };
}
