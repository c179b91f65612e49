import { type ReactNode, StrictMode, useEffect, useLayoutEffect } from 'react';
import type { PageAssets } from '../render-types.ts';
import { markAlive } from '../routing/alive.ts';
import { type Site, SiteProvider } from '../routing/site.tsx';
import { putBackFilledIn, tellDoneEarly } from '../routing/take-over.ts';
import { type I18n, I18nProvider } from '../words/words.ts';
import { Document } from './Document.tsx';

interface AppParts {
  site: Site;
  assets: PageAssets;
  payload: string;
  i18n: I18n;
  /** React Router's provider: static on the server, live in the browser. */
  children: ReactNode;
}

/** The document around the router, with the words and the site's facts. */
export function App({ site, assets, payload, i18n, children }: AppParts) {
  useLayoutEffect(putBackFilledIn, []);
  useEffect(() => {
    tellDoneEarly();
    markAlive();
  }, []);
  return (
    <StrictMode>
      <SiteProvider value={site}>
        <I18nProvider value={i18n}>
          <Document language={site.language} assets={assets} payload={payload}>
            {children}
          </Document>
        </I18nProvider>
      </SiteProvider>
    </StrictMode>
  );
}
