import type { Site } from '../../routing/site.tsx';
import { localPath } from '../../words/address.ts';
import type { Language } from '../../words/languages.ts';
import type { Discoverable } from './discovery.ts';
import { pictureSize } from './picture-size.ts';

/** What previews want to know a language as. */
const openGraphLocales: Record<Language, string> = {
  en: 'en_GB',
  sv: 'sv_SE',
  da: 'da_DK',
  nl: 'nl_NL',
  fr: 'fr_FR',
};

/**
 * A page's discovery as it stands at the end of `<head>`. It is written by the server beside what React renders: nothing
 * of it is needed in the browser, and browsers leave alone what they find there. `path` is the canonical one; without
 * it the page is none that programs shall take up.
 */
export function discoveryHtml({ meta, discovery }: Discoverable, site: Site, path: string | null): string {
  if (path === null) return '';
  const { brand, language, defaultLanguage, languages, origin } = site;
  const { structured = [], picture, type = 'website', feeds = [] } = discovery;
  const local = (one: string) => origin + localPath(one, language, defaultLanguage);
  const card: [string, string | undefined | null][] = [
    ['og:site_name', brand.name],
    ['og:title', meta.title],
    ['og:description', meta.description],
    ['og:type', type],
    ['og:url', local(path)],
    ['og:locale', openGraphLocales[language]],
    ...languages
      .filter((one) => one !== language)
      .map((one) => ['og:locale:alternate', openGraphLocales[one]] as [string, string]),
    ...(picture
      ? ([
          ['og:image', origin + picture],
          ['og:image:type', 'image/png'],
          ['og:image:width', String(pictureSize.width)],
          ['og:image:height', String(pictureSize.height)],
          ['og:image:alt', meta.title],
        ] as [string, string][])
      : []),
  ];
  return [
    ...card.flatMap(([name, value]) =>
      value ? [`<meta property="${name}" content="${attribute(value)}">`] : [],
    ),
    `<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">`,
    ...feeds.map(
      (feed) =>
        `<link rel="alternate" type="application/atom+xml" title="${attribute(feed.title)}" href="${attribute(local(feed.path))}">`,
    ),
    ...structured.map((data) => `<script type="application/ld+json">${json(data)}</script>`),
  ].join('');
}

/** JSON that is safe in an HTML script element: no text in it can end the element or begin another. */
function json(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
