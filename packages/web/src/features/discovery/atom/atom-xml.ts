/** A list of texts for feed readers, as RFC 4287 wants it. */
export interface AtomFeed {
  title: string;
  /** The page that the feed is of, and where the feed itself is. */
  page: string;
  self: string;
  language: string;
  entries: AtomEntry[];
}

/** One text. */
export interface AtomEntry {
  /** For ever the same, wherever its page moves. */
  id: string;
  title: string;
  page: string;
  author: { name: string; page?: string };
  publishedAt: string;
  updatedAt: string;
  tags: string[];
  /** ISO 639-1, or `und`. */
  language: string;
  /** Sanitised HTML in which every address is whole. */
  html: string;
}

/** A name for something that stays when its address changes: RFC 4151 makes it of the host and a day. */
export function tagUri(origin: string, since: string, name: string): string {
  return `tag:${new URL(origin).hostname},${since.slice(0, 10)}:${name}`;
}

/** When something in the feed last changed; the beginning of time when nothing is in it. */
export function feedUpdatedAt(entries: readonly AtomEntry[]): string {
  return entries
    .map(({ updatedAt }) => updatedAt)
    .reduce((a, b) => (b > a ? b : a), '1970-01-01T00:00:00.000Z');
}

/** The feed as XML. */
export function atomXml({ title, page, self, language, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${feedUpdatedAt(entries)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: AtomEntry): string {
  const { id, title, page, author, publishedAt, updatedAt, tags, language, html } = entry;
  const inLanguage = language === 'und' ? '' : ` xml:lang="${escaped(language)}"`;
  return [
    `<entry${inLanguage}>`,
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<published>${publishedAt}</published>`,
    `<updated>${updatedAt}</updated>`,
    `<author><name>${escaped(author.name)}</name>${author.page ? `<uri>${escaped(author.page)}</uri>` : ''}</author>`,
    ...tags.map((tag) => `<category term="${escaped(tag)}"/>`),
    `<content type="html">${escaped(html)}</content>`,
    '</entry>',
  ].join('\n');
}

/** Characters that XML 1.0 cannot hold, however written; halves of pairs are among them. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text
    .replace(impossible, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
