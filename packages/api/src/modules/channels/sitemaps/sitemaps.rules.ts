/** How many numbers a part of a sitemap spans: at most so many addresses are in it, half of what is allowed. */
export const partSize = 25_000;

/** The things that are listed by their numbers. */
export const countedKinds = ['threads', 'tags', 'members'] as const;
export type CountedKind = (typeof countedKinds)[number];

/** What a sitemap's address asks for. */
export type SitemapPart = 'index' | 'places' | { kind: CountedKind; part: number };

/** The part that a path names, or null for a path that is none of a sitemap. */
export function sitemapPartAt(path: string): SitemapPart | null {
  if (path === '/sitemap.xml') return 'index';
  if (path === '/sitemaps/places.xml') return 'places';
  const [, kind, part] = /^\/sitemaps\/([a-z]+)-(0|[1-9]\d{0,5})\.xml$/.exec(path) ?? [];
  const known = countedKinds.find((one) => one === kind);
  return known === undefined ? null : { kind: known, part: Number(part) };
}

/** Where a part is. */
export function pathOfPart({ kind, part }: { kind: CountedKind; part: number }): string {
  return `/sitemaps/${kind}-${part}.xml`;
}

/** A page in a sitemap: its path, and when it last changed if that is known. */
export type SitemapEntry = { path: string; changedAt?: Date | null };

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** What stands around the entries: of a list of pages, and of a list of such lists. */
export const sitemapFrames = {
  urlset: { begin: `${xmlHead}<urlset xmlns="${namespace}">\n`, end: '</urlset>\n', element: 'url' },
  sitemapindex: {
    begin: `${xmlHead}<sitemapindex xmlns="${namespace}">\n`,
    end: '</sitemapindex>\n',
    element: 'sitemap',
  },
} as const;

/** An entry as XML. */
export function entryXml(
  element: 'url' | 'sitemap',
  origin: string,
  { path, changedAt }: SitemapEntry,
): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return `<${element}><loc>${escapeXml(origin + path)}</loc>${changed}</${element}>\n`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
