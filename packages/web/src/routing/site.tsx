import { createContext, useContext } from 'react';
import type { Brand } from '../render-types.ts';
import type { Language } from '../words/languages.ts';

/** What is the same on every page of a visit. */
export interface Site {
  brand: Brand;
  language: Language;
  defaultLanguage: Language;
  /** Those that pages are offered in, the default one among them. */
  languages: readonly Language[];
  origin: string;
  timeZone: string;
  /** When the server made the page, to the minute. */
  now: number;
  /** Whether what was read is kept for reading without a connection. */
  offlineReading: boolean;
  /** Makes the keys of the page's forms unlike those of any other page. */
  pageKey: string;
}

const SiteContext = createContext<Site | null>(null);

/** Hands the site's facts to the components. */
export const SiteProvider = SiteContext;

/** The site's facts: brand, language, address. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (site === null) throw new Error('useSite is called outside the document');
  return site;
}
