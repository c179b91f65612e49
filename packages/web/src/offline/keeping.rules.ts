import { isLanguage } from '../words/languages.ts';

/** How many threads can be read again without a connection. */
export const mostKept = 60;

/** Whether a page is kept for reading without a connection: threads are, in whichever language the page is. */
export function isKept(pathname: string): boolean {
  return /^(\/[a-z]{2})?\/t\/\d+(\/|$)/.test(pathname);
}

/** The files that a kept page needs: scripts, style sheets, words and pictures of the build. */
export function assetsIn(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"#?]+)/g)].map(([, file]) => file ?? ''))];
}

/** The title of a kept page, as its document says it; entities are left to whoever shows it. */
export function titleIn(html: string): string {
  return /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
}

/** The page that is shown instead of one that is not kept; it knows which one was wanted. */
export function offlineAddress(pathname: string, search: string): string {
  const first = pathname.split('/', 2)[1];
  const prefix = isLanguage(first) ? `/${first}` : '';
  return `${prefix}/offline?to=${encodeURIComponent(pathname.slice(prefix.length) + search)}`;
}
